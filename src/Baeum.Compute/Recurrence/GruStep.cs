using System.Numerics;
using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary><c>h' = z · h + (1 − z) · n</c> with <c>z = σ(·)</c>, <c>r = σ(·)</c>, <c>n = tanh(p + r · q)</c>; columns in the order p, z, r, q: p from x, q from h.</summary>
/// <remarks>Gradient: dp = dh' · (1 − z) · (1 − n²), dq = dp · r, dr = dp · q, dz = dh' · (h − n), dh = dh' · z and what the products give.</remarks>
internal readonly unsafe struct GruStep : IRecurrentStep
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Forward(float* gates, float* h, float* c, float* nextH, float* nextC, int units)
    {
        for (int j = 0; j < units; j += Vector<float>.Count)
        {
            var z = VectorMath.Sigmoid(Vector.Load(gates + units + j));
            var r = VectorMath.Sigmoid(Vector.Load(gates + 2 * units + j));
            var n = VectorMath.Tanh(Vector.FusedMultiplyAdd(r, Vector.Load(gates + 3 * units + j), Vector.Load(gates + j)));
            n.Store(gates + j);
            z.Store(gates + units + j);
            r.Store(gates + 2 * units + j);
            Vector.FusedMultiplyAdd(z, Vector.Load(h + j) - n, n).Store(nextH + j);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Backward(float* gates, float* h, float* c, float* nextH, float* nextC, float* dh, float* dc, float* sums, int units)
    {
        var one = Vector<float>.One;
        for (int j = 0; j < units; j += Vector<float>.Count)
        {
            Vector<float> n = Vector.Load(gates + j), z = Vector.Load(gates + units + j), r = Vector.Load(gates + 2 * units + j), q = Vector.Load(gates + 3 * units + j);
            var dy = Vector.Load(dh + j);
            var dp = dy * (one - z) * (one - n * n);
            dp.Store(sums + j);
            (dy * (Vector.Load(h + j) - n) * z * (one - z)).Store(sums + units + j);
            (dp * q * r * (one - r)).Store(sums + 2 * units + j);
            (dp * r).Store(sums + 3 * units + j);
            (dy * z).Store(dh + j);
        }
    }
}
