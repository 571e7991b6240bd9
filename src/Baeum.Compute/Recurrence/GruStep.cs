using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary><c>h' = z · h + (1 − z) · n</c> with <c>z = σ(·)</c>, <c>r = σ(·)</c>, <c>n = tanh(p + r · q)</c>; columns in the order p, z, r, q: p from x, q from h.</summary>
/// <remarks>Gradient: dp = dh' · (1 − z) · (1 − n²), dq = dp · r, dr = dp · q, dz = dh' · (h − n), dh = dh' · z and what the products give.</remarks>
internal readonly unsafe struct GruStep<TVector, TWide> : IRecurrentStep<TVector, TWide>
    where TVector : struct
    where TWide : struct, IWide<TVector>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Forward(float* gates, float* h, float* c, float* nextH, float* nextC, int units)
    {
        for (int j = 0; j < units; j += TWide.Count)
        {
            var z = WideMath<TVector, TWide>.Sigmoid(TWide.Load(gates + units + j));
            var r = WideMath<TVector, TWide>.Sigmoid(TWide.Load(gates + 2 * units + j));
            var n = WideMath<TVector, TWide>.Tanh(TWide.MultiplyAdd(r, TWide.Load(gates + 3 * units + j), TWide.Load(gates + j)));
            TWide.Store(n, gates + j);
            TWide.Store(z, gates + units + j);
            TWide.Store(r, gates + 2 * units + j);
            TWide.Store(TWide.MultiplyAdd(z, TWide.Subtract(TWide.Load(h + j), n), n), nextH + j);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Backward(float* gates, float* h, float* c, float* nextH, float* nextC, float* dh, float* dc, float* sums, int units)
    {
        for (int j = 0; j < units; j += TWide.Count)
        {
            TVector n = TWide.Load(gates + j), z = TWide.Load(gates + units + j), r = TWide.Load(gates + 2 * units + j), q = TWide.Load(gates + 3 * units + j), dy = TWide.Load(dh + j);
            var dp = WideMath<TVector, TWide>.Less(WideMath<TVector, TWide>.Less(dy, z), TWide.Multiply(n, n));
            TVector dq = TWide.Multiply(dp, r), kept = TWide.Multiply(dy, z);
            TWide.Store(dp, sums + j);
            TWide.Store(TWide.Multiply(WideMath<TVector, TWide>.Less(kept, z), TWide.Subtract(TWide.Load(h + j), n)), sums + units + j);
            TWide.Store(TWide.Multiply(WideMath<TVector, TWide>.Less(dq, r), q), sums + 2 * units + j);
            TWide.Store(dq, sums + 3 * units + j);
            TWide.Store(kept, dh + j);
        }
    }
}
