using System.Numerics;
using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>The loops under every element-wise kernel: whole vectors, then the remainder in a vector of its own, so that every number meets the same instructions.</summary>
internal static unsafe class Loops
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Unary<TOp>(TOp op, float* x, float* y, int n) where TOp : struct, IUnaryOp
    {
        int i = 0;
        for (; i <= n - Vector<float>.Count; i += Vector<float>.Count)
            op.Invoke(Vector.Load(x + i)).Store(y + i);
        if (i == n)
            return;
        var part = LoadPart(x + i, n - i);
        Unary(op, (float*)&part, (float*)&part, Vector<float>.Count);
        StorePart(part, y + i, n - i);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Binary<TOp>(TOp op, float* a, float* b, float* y, int n) where TOp : struct, IBinaryOp
    {
        int i = 0;
        for (; i <= n - Vector<float>.Count; i += Vector<float>.Count)
            op.Invoke(Vector.Load(a + i), Vector.Load(b + i)).Store(y + i);
        if (i == n)
            return;
        var partA = LoadPart(a + i, n - i);
        var partB = LoadPart(b + i, n - i);
        Binary(op, (float*)&partA, (float*)&partB, (float*)&partA, Vector<float>.Count);
        StorePart(partA, y + i, n - i);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Ternary<TOp>(TOp op, float* a, float* b, float* c, float* y, int n) where TOp : struct, ITernaryOp
    {
        int i = 0;
        for (; i <= n - Vector<float>.Count; i += Vector<float>.Count)
            op.Invoke(Vector.Load(a + i), Vector.Load(b + i), Vector.Load(c + i)).Store(y + i);
        if (i == n)
            return;
        var partA = LoadPart(a + i, n - i);
        var partB = LoadPart(b + i, n - i);
        var partC = LoadPart(c + i, n - i);
        Ternary(op, (float*)&partA, (float*)&partB, (float*)&partC, (float*)&partA, Vector<float>.Count);
        StorePart(partA, y + i, n - i);
    }

    /// <summary>A vector whose first <paramref name="count"/> values come from memory; the others are 0.</summary>
    private static Vector<float> LoadPart(float* x, int count)
    {
        var part = Vector<float>.Zero;
        for (int i = 0; i < count; i++)
            ((float*)&part)[i] = x[i];
        return part;
    }

    /// <summary>Stores the first <paramref name="count"/> values.</summary>
    private static void StorePart(Vector<float> part, float* y, int count)
    {
        for (int i = 0; i < count; i++)
            y[i] = ((float*)&part)[i];
    }
}
