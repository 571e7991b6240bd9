using System.Globalization;
using System.Runtime.Intrinsics;
using Baeum.Compute;

namespace Baeum.Bench;

/// <summary>What this machine can do at best: fused multiply-adds on one thread, and bytes read from memory on all.</summary>
internal sealed record Machine(double PeakGflops, double BandwidthGBs, double ScaleGBs)
{
    public static Machine Measure() => new(Enumerable.Range(0, 5).Max(_ => Fma()), Enumerable.Range(0, 3).Max(_ => Read()), Enumerable.Range(0, 3).Max(_ => Scale()));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} processors, {(Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128)}-bit vectors; FMA peak of one thread {PeakGflops:f0} GFLOP/s; memory on {Threads.Count} threads: reading {BandwidthGBs:f0} GB/s, scaling in place {ScaleGBs:f0} GB/s");

    /// <summary>Twelve independent chains of fused multiply-adds of the widest vectors.</summary>
    private static double Fma()
    {
        double best = 0;
        for (int repeat = 0; repeat < 20; repeat++)
        {
            long start = System.Diagnostics.Stopwatch.GetTimestamp();
            float sink = Vector512.IsHardwareAccelerated ? Chains512(2_000_000) : Chains256(2_000_000);
            double seconds = System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds;
            GC.KeepAlive(sink);
            best = Math.Max(best, 2_000_000.0 * 12 * 2 * (Vector512.IsHardwareAccelerated ? 16 : 8) / seconds / 1e9);
        }
        return best;
    }

    private static float Chains512(int n)
    {
        var (x, y) = (Vector512.Create(0.999f), Vector512.Create(0.001f));
        Vector512<float> a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x;
        for (int t = 0; t < n; t++)
        {
            a = Vector512.FusedMultiplyAdd(a, x, y); b = Vector512.FusedMultiplyAdd(b, x, y); c = Vector512.FusedMultiplyAdd(c, x, y); d = Vector512.FusedMultiplyAdd(d, x, y);
            e = Vector512.FusedMultiplyAdd(e, x, y); f = Vector512.FusedMultiplyAdd(f, x, y); g = Vector512.FusedMultiplyAdd(g, x, y); h = Vector512.FusedMultiplyAdd(h, x, y);
            i = Vector512.FusedMultiplyAdd(i, x, y); j = Vector512.FusedMultiplyAdd(j, x, y); k = Vector512.FusedMultiplyAdd(k, x, y); l = Vector512.FusedMultiplyAdd(l, x, y);
        }
        return Vector512.Sum(a + b + c + d + e + f + g + h + i + j + k + l);
    }

    private static float Chains256(int n)
    {
        var (x, y) = (Vector256.Create(0.999f), Vector256.Create(0.001f));
        Vector256<float> a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x;
        for (int t = 0; t < n; t++)
        {
            a = Vector256.FusedMultiplyAdd(a, x, y); b = Vector256.FusedMultiplyAdd(b, x, y); c = Vector256.FusedMultiplyAdd(c, x, y); d = Vector256.FusedMultiplyAdd(d, x, y);
            e = Vector256.FusedMultiplyAdd(e, x, y); f = Vector256.FusedMultiplyAdd(f, x, y); g = Vector256.FusedMultiplyAdd(g, x, y); h = Vector256.FusedMultiplyAdd(h, x, y);
            i = Vector256.FusedMultiplyAdd(i, x, y); j = Vector256.FusedMultiplyAdd(j, x, y); k = Vector256.FusedMultiplyAdd(k, x, y); l = Vector256.FusedMultiplyAdd(l, x, y);
        }
        return Vector256.Sum(a + b + c + d + e + f + g + h + i + j + k + l);
    }

    private static double Read()
    {
        var data = new float[64 << 20];
        var sums = new float[64];
        unsafe
        {
            fixed (float* x = data, s = sums)
            {
                var body = new ReadBody(x, s, data.Length / 64);
                return data.Length * 4.0 / Timing.Median(() => Threads.For(64, body), 0.2) / 1e6;
            }
        }
    }

    private static double Scale()
    {
        var data = new float[64 << 20];
        unsafe
        {
            fixed (float* x = data)
            {
                var body = new ScaleBody(x, data.Length / 64);
                return data.Length * 8.0 / Timing.Median(() => Threads.For(64, body), 0.2) / 1e6;
            }
        }
    }

    private readonly unsafe struct ReadBody(float* x, float* sums, int length) : IParallelBody
    {
        public void Run(int part)
        {
            var (a, b, c, d) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
            float* p = x + (long)part * length;
            for (int i = 0; i < length; i += 32)
            {
                a += Vector256.Load(p + i);
                b += Vector256.Load(p + i + 8);
                c += Vector256.Load(p + i + 16);
                d += Vector256.Load(p + i + 24);
            }
            sums[part] = Vector256.Sum(a + b + c + d);
        }
    }

    private readonly unsafe struct ScaleBody(float* x, int length) : IParallelBody
    {
        public void Run(int part)
        {
            float* p = x + (long)part * length;
            for (int i = 0; i < length; i += 8)
                (Vector256.Load(p + i) * 0.5f).Store(p + i);
        }
    }
}
