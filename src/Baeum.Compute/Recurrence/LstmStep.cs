using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary><c>c' = σ(f) · c + σ(i) · tanh(g)</c>, <c>h' = σ(o) · tanh(c')</c>; gates in the order i, f, g, o.</summary>
/// <remarks>Gradient with <c>t = tanh(c')</c> and <c>e = dc' + dh' · o · (1 − t²)</c>: di = e · g, df = e · c, dg = e · i, do = dh' · t, dc = e · f, each of the first four through its function.</remarks>
internal readonly unsafe struct LstmStep<TVector, TWide> : IRecurrentStep<TVector, TWide>
    where TVector : struct
    where TWide : struct, IWide<TVector>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Forward(float* gates, float* h, float* c, float* nextH, float* nextC, int units)
    {
        float* forget = gates + units, candidate = forget + units, output = candidate + units;
        for (int j = 0; j < units; j += TWide.Count)
        {
            var i = WideMath<TVector, TWide>.Sigmoid(TWide.Load(gates + j));
            var f = WideMath<TVector, TWide>.Sigmoid(TWide.Load(forget + j));
            var g = WideMath<TVector, TWide>.Tanh(TWide.Load(candidate + j));
            var o = WideMath<TVector, TWide>.Sigmoid(TWide.Load(output + j));
            var next = TWide.MultiplyAdd(f, TWide.Load(c + j), TWide.Multiply(i, g));
            TWide.Store(i, gates + j);
            TWide.Store(f, forget + j);
            TWide.Store(g, candidate + j);
            TWide.Store(o, output + j);
            TWide.Store(next, nextC + j);
            TWide.Store(TWide.Multiply(o, WideMath<TVector, TWide>.Tanh(next)), nextH + j);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Backward(float* gates, float* h, float* c, float* nextH, float* nextC, float* dh, float* dc, float* sums, int units)
    {
        float* forget = gates + units, candidate = forget + units, output = candidate + units;
        for (int j = 0; j < units; j += TWide.Count)
        {
            TVector i = TWide.Load(gates + j), f = TWide.Load(forget + j), g = TWide.Load(candidate + j), o = TWide.Load(output + j), dy = TWide.Load(dh + j);
            var t = WideMath<TVector, TWide>.Tanh(TWide.Load(nextC + j));
            var through = TWide.Multiply(dy, o);
            var e = TWide.Add(WideMath<TVector, TWide>.Less(through, TWide.Multiply(t, t)), TWide.Load(dc + j));
            TVector into = TWide.Multiply(e, i), kept = TWide.Multiply(e, f);
            TWide.Store(TWide.Multiply(WideMath<TVector, TWide>.Less(into, i), g), sums + j);
            TWide.Store(TWide.Multiply(WideMath<TVector, TWide>.Less(kept, f), TWide.Load(c + j)), sums + units + j);
            TWide.Store(WideMath<TVector, TWide>.Less(into, TWide.Multiply(g, g)), sums + 2 * units + j);
            TWide.Store(TWide.Multiply(WideMath<TVector, TWide>.Less(through, o), t), sums + 3 * units + j);
            TWide.Store(kept, dc + j);
            TWide.Store(TWide.Zero, dh + j);
        }
    }
}
