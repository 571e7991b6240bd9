using System.Numerics;
using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>The GRU that resets h before the product: <c>n = tanh(p + (r · h) · U)</c>, <c>h' = z · h + (1 − z) · n</c>; columns in the order p, z, r.</summary>
/// <remarks>The product of r · h with U stands between <see cref="Reset"/> and <see cref="Forward"/>, and on the way back between <see cref="Backward"/> and <see cref="BackwardReset"/>.</remarks>
internal readonly unsafe struct GruResetStep : IRecurrentStep
{
    /// <summary>z and r in place; <c>reset = r · h</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Reset(float* gates, float* h, float* reset, int units)
    {
        for (int j = 0; j < units; j += Vector<float>.Count)
        {
            var r = VectorMath.Sigmoid(Vector.Load(gates + 2 * units + j));
            VectorMath.Sigmoid(Vector.Load(gates + units + j)).Store(gates + units + j);
            r.Store(gates + 2 * units + j);
            (r * Vector.Load(h + j)).Store(reset + j);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Forward(float* gates, float* h, float* c, float* nextH, float* nextC, int units)
    {
        for (int j = 0; j < units; j += Vector<float>.Count)
        {
            var n = VectorMath.Tanh(Vector.Load(gates + j));
            n.Store(gates + j);
            Vector.FusedMultiplyAdd(Vector.Load(gates + units + j), Vector.Load(h + j) - n, n).Store(nextH + j);
        }
    }

    /// <summary>dp and dz; dr waits for the gradient of r · h.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Backward(float* gates, float* h, float* c, float* nextH, float* nextC, float* dh, float* dc, float* sums, int units)
    {
        var one = Vector<float>.One;
        for (int j = 0; j < units; j += Vector<float>.Count)
        {
            Vector<float> n = Vector.Load(gates + j), z = Vector.Load(gates + units + j), dy = Vector.Load(dh + j);
            (dy * (one - z) * (one - n * n)).Store(sums + j);
            (dy * (Vector.Load(h + j) - n) * z * (one - z)).Store(sums + units + j);
            (dy * z).Store(dh + j);
        }
    }

    /// <summary>From the gradient of r · h: dr, and what reaches h.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void BackwardReset(float* gates, float* h, float* dreset, float* dh, float* sums, int units)
    {
        for (int j = 0; j < units; j += Vector<float>.Count)
        {
            Vector<float> r = Vector.Load(gates + 2 * units + j), d = Vector.Load(dreset + j);
            (d * Vector.Load(h + j) * r * (Vector<float>.One - r)).Store(sums + 2 * units + j);
            Vector.FusedMultiplyAdd(d, r, Vector.Load(dh + j)).Store(dh + j);
        }
    }
}
