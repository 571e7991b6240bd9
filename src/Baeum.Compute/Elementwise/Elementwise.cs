namespace Baeum.Compute;

/// <summary>Applies an operator struct to every value of spans. Large spans are cut into fixed chunks that the threads share.</summary>
public static unsafe class Elementwise
{
    /// <summary>Values in one chunk.</summary>
    internal const int Chunk = 1 << 15;

    /// <summary><c>y[i] = op(x[i])</c>. Equal lengths; <paramref name="y"/> may be <paramref name="x"/> itself.</summary>
    public static void Map<TOp>(TOp op, ReadOnlySpan<float> x, Span<float> y) where TOp : struct, IUnaryOp
    {
        Check.SameLength(y.Length, x.Length);
        fixed (float* px = x, py = y)
            Threads.For(Chunks(y.Length), new UnaryBody<TOp>(op, px, py, y.Length));
    }

    /// <summary><c>y[i] = op(a[i], b[i])</c>. Equal lengths; <paramref name="y"/> may be one of the inputs.</summary>
    public static void Map<TOp>(TOp op, ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> y) where TOp : struct, IBinaryOp
    {
        Check.SameLength(y.Length, a.Length);
        Check.SameLength(y.Length, b.Length);
        fixed (float* pa = a, pb = b, py = y)
            Threads.For(Chunks(y.Length), new BinaryBody<TOp>(op, pa, pb, py, y.Length));
    }

    /// <summary><c>y[i] = op(a[i], b[i], c[i])</c>. Equal lengths; <paramref name="y"/> may be one of the inputs.</summary>
    public static void Map<TOp>(TOp op, ReadOnlySpan<float> a, ReadOnlySpan<float> b, ReadOnlySpan<float> c, Span<float> y) where TOp : struct, ITernaryOp
    {
        Check.SameLength(y.Length, a.Length);
        Check.SameLength(y.Length, b.Length);
        Check.SameLength(y.Length, c.Length);
        fixed (float* pa = a, pb = b, pc = c, py = y)
            Threads.For(Chunks(y.Length), new TernaryBody<TOp>(op, pa, pb, pc, py, y.Length));
    }

    /// <summary><c>y[i] = op(a[i], b)</c>. Equal lengths; <paramref name="y"/> may be <paramref name="a"/> itself.</summary>
    public static void MapScalar<TOp>(TOp op, ReadOnlySpan<float> a, float b, Span<float> y) where TOp : struct, IBinaryOp
        => Map(new WithSecond<TOp>(op, b), a, y);

    /// <summary><c>y[i] = op(a, b[i])</c>. Equal lengths; <paramref name="y"/> may be <paramref name="b"/> itself.</summary>
    public static void MapScalar<TOp>(TOp op, float a, ReadOnlySpan<float> b, Span<float> y) where TOp : struct, IBinaryOp
        => Map(new WithFirst<TOp>(op, a), b, y);

    /// <summary><c>y[i] += x[i]</c>. Equal lengths.</summary>
    public static void Accumulate(ReadOnlySpan<float> x, Span<float> y) => Map(new Add(), y, x, y);

    internal static int Chunks(int length) => (int)(((long)length + Chunk - 1) / Chunk);
}
