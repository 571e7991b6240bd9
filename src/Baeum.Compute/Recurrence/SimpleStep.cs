using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary><c>h' = tanh(z)</c>. Gradient: <c>dz = dh' · (1 − h'²)</c>.</summary>
internal readonly unsafe struct SimpleStep<TVector, TWide> : IRecurrentStep<TVector, TWide>
    where TVector : struct
    where TWide : struct, IWide<TVector>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Forward(float* gates, float* h, float* c, float* nextH, float* nextC, int units)
    {
        for (int j = 0; j < units; j += TWide.Count)
            TWide.Store(WideMath<TVector, TWide>.Tanh(TWide.Load(gates + j)), nextH + j);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Backward(float* gates, float* h, float* c, float* nextH, float* nextC, float* dh, float* dc, float* sums, int units)
    {
        for (int j = 0; j < units; j += TWide.Count)
        {
            var y = TWide.Load(nextH + j);
            TWide.Store(WideMath<TVector, TWide>.Less(TWide.Load(dh + j), TWide.Multiply(y, y)), sums + j);
            TWide.Store(TWide.Zero, dh + j);
        }
    }
}
