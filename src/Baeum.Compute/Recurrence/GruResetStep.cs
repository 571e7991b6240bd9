using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>The GRU that resets h before the product: <c>n = tanh(p + (r · h) · U)</c>, <c>h' = z · h + (1 − z) · n</c>; columns in the order p, z, r.</summary>
/// <remarks>The product of r · h with U stands between <see cref="Reset"/> and <see cref="Forward"/>, and on the way back between <see cref="Backward"/> and <see cref="BackwardReset"/>.</remarks>
internal readonly unsafe struct GruResetStep<TVector, TWide> : IRecurrentStep<TVector, TWide>
    where TVector : struct
    where TWide : struct, IWide<TVector>
{
    /// <summary>z and r in place; <c>reset = r · h</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Reset(float* gates, float* h, float* reset, int units)
    {
        for (int j = 0; j < units; j += TWide.Count)
        {
            var r = WideMath<TVector, TWide>.Sigmoid(TWide.Load(gates + 2 * units + j));
            TWide.Store(WideMath<TVector, TWide>.Sigmoid(TWide.Load(gates + units + j)), gates + units + j);
            TWide.Store(r, gates + 2 * units + j);
            TWide.Store(TWide.Multiply(r, TWide.Load(h + j)), reset + j);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Forward(float* gates, float* h, float* c, float* nextH, float* nextC, int units)
    {
        for (int j = 0; j < units; j += TWide.Count)
        {
            var n = WideMath<TVector, TWide>.Tanh(TWide.Load(gates + j));
            TWide.Store(n, gates + j);
            TWide.Store(TWide.MultiplyAdd(TWide.Load(gates + units + j), TWide.Subtract(TWide.Load(h + j), n), n), nextH + j);
        }
    }

    /// <summary>dp and dz; dr waits for the gradient of r · h.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Backward(float* gates, float* h, float* c, float* nextH, float* nextC, float* dh, float* dc, float* sums, int units)
    {
        for (int j = 0; j < units; j += TWide.Count)
        {
            TVector n = TWide.Load(gates + j), z = TWide.Load(gates + units + j), dy = TWide.Load(dh + j);
            var kept = TWide.Multiply(dy, z);
            TWide.Store(WideMath<TVector, TWide>.Less(WideMath<TVector, TWide>.Less(dy, z), TWide.Multiply(n, n)), sums + j);
            TWide.Store(TWide.Multiply(WideMath<TVector, TWide>.Less(kept, z), TWide.Subtract(TWide.Load(h + j), n)), sums + units + j);
            TWide.Store(kept, dh + j);
        }
    }

    /// <summary>From the gradient of r · h: dr, and what reaches h.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void BackwardReset(float* gates, float* h, float* dreset, float* dh, float* sums, int units)
    {
        for (int j = 0; j < units; j += TWide.Count)
        {
            TVector r = TWide.Load(gates + 2 * units + j), d = TWide.Load(dreset + j);
            var through = TWide.Multiply(d, r);
            TWide.Store(TWide.Multiply(WideMath<TVector, TWide>.Less(through, r), TWide.Load(h + j)), sums + 2 * units + j);
            TWide.Store(TWide.Add(through, TWide.Load(dh + j)), dh + j);
        }
    }
}
