using System.Diagnostics;
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

    /// <summary>Whether all processors reach their peak at the same time. Those of a virtual machine do not while its host lets them share a core, which halves what computes and matters less to what waits. Sets <see cref="Threads.Count"/> to all.</summary>
    public bool HasFullSpeed()
    {
        Threads.Count = Environment.ProcessorCount;
        Span<long> times = stackalloc long[15];
        foreach (ref long time in times)
        {
            long start = Stopwatch.GetTimestamp();
            Threads.For(Environment.ProcessorCount, new FmaBody());
            time = Stopwatch.GetTimestamp() - start;
        }
        times.Sort();
        return FmaBody.Flops / (times[times.Length / 2] / (double)Stopwatch.Frequency) / 1e9 > 0.8 * PeakGflops;
    }

    /// <summary>Waits until <see cref="HasFullSpeed"/>, but not longer than <paramref name="seconds"/>; whether it has.</summary>
    public bool AwaitFullSpeed(double seconds)
    {
        for (var watch = Stopwatch.StartNew(); !HasFullSpeed(); Thread.Sleep(50))
            if (watch.Elapsed.TotalSeconds > seconds)
                return false;
        return true;
    }

    private static double Fma()
    {
        double best = 0;
        for (int repeat = 0; repeat < 80; repeat++)
        {
            long start = Stopwatch.GetTimestamp();
            new FmaBody().Run(0);
            best = Math.Max(best, FmaBody.Flops / Stopwatch.GetElapsedTime(start).TotalSeconds / 1e9);
        }
        return best;
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
