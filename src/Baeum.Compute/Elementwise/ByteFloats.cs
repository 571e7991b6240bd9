using System.Numerics;

namespace Baeum.Compute;

/// <summary>Bytes as floats, as pixels become inputs: y = x, exact. By vectors and on all threads, since fresh memory costs as much as the conversion.</summary>
public static unsafe class ByteFloats
{
    /// <summary>Values of a part.</summary>
    private const int Chunk = 1 << 18;

    /// <summary>y = x for values that lie side by side. Shape: [n] → [n].</summary>
    public static void Convert(ReadOnlySpan<byte> x, Span<float> y)
    {
        Check.SameLength(y.Length, x.Length);
        fixed (byte* from = x)
        fixed (float* to = y)
            Threads.For((x.Length + Chunk - 1) / Chunk, new Body(from, to, x.Length));
    }

    private readonly struct Body(byte* from, float* to, int count) : IParallelBody
    {
        public void Run(int part)
        {
            int start = part * Chunk, length = Math.Min(Chunk, count - start);
            byte* x = from + start;
            float* y = to + start;
            int i = 0;
            // One register of bytes is two of 16 bits, and four of 32 bits.
            for (int step = Vector<byte>.Count, lanes = Vector<float>.Count; i <= length - step; i += step)
            {
                Vector.Widen(Vector.Load(x + i), out Vector<ushort> low, out Vector<ushort> high);
                Store(low, y + i, lanes);
                Store(high, y + i + 2 * lanes, lanes);
            }
            for (; i < length; i++)
                y[i] = x[i];
        }

        private static void Store(Vector<ushort> values, float* y, int lanes)
        {
            Vector.Widen(values, out Vector<uint> low, out Vector<uint> high);
            // As signed integers, for which there is an instruction; they are at most 255.
            Vector.ConvertToSingle(Vector.AsVectorInt32(low)).Store(y);
            Vector.ConvertToSingle(Vector.AsVectorInt32(high)).Store(y + lanes);
        }
    }
}
