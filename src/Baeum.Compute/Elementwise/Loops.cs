using System.Numerics;
using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>The loops under every element-wise kernel: whole vectors, then the remainder in a vector of its own.</summary>
internal static unsafe class Loops
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Unary<TOp>(TOp op, float* x, float* y, int n) where TOp : struct, IUnaryOp
    {
        int i = 0;
        for (; i <= n - Vector<float>.Count; i += Vector<float>.Count)
            op.Invoke(Vector.Load(x + i)).Store(y + i);
        if (i < n)
            StorePart(op.Invoke(LoadPart(x + i, n - i)), y + i, n - i);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Binary<TOp>(TOp op, float* a, float* b, float* y, int n) where TOp : struct, IBinaryOp
    {
        int i = 0;
        for (; i <= n - Vector<float>.Count; i += Vector<float>.Count)
            op.Invoke(Vector.Load(a + i), Vector.Load(b + i)).Store(y + i);
        if (i < n)
            StorePart(op.Invoke(LoadPart(a + i, n - i), LoadPart(b + i, n - i)), y + i, n - i);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Ternary<TOp>(TOp op, float* a, float* b, float* c, float* y, int n) where TOp : struct, ITernaryOp
    {
        int i = 0;
        for (; i <= n - Vector<float>.Count; i += Vector<float>.Count)
            op.Invoke(Vector.Load(a + i), Vector.Load(b + i), Vector.Load(c + i)).Store(y + i);
        if (i < n)
            StorePart(op.Invoke(LoadPart(a + i, n - i), LoadPart(b + i, n - i), LoadPart(c + i, n - i)), y + i, n - i);
    }

    /// <summary>A vector whose first <paramref name="count"/> values come from memory; the others are 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> LoadPart(float* x, int count)
    {
        var part = Vector<float>.Zero;
        Unsafe.CopyBlockUnaligned(&part, x, (uint)count * sizeof(float));
        return part;
    }

    /// <summary>Stores the first <paramref name="count"/> values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePart(Vector<float> part, float* y, int count) => Unsafe.CopyBlockUnaligned(y, &part, (uint)count * sizeof(float));
}
