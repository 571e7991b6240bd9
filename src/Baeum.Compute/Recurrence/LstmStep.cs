using System.Numerics;
using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary><c>c' = σ(f) · c + σ(i) · tanh(g)</c>, <c>h' = σ(o) · tanh(c')</c>; gates in the order i, f, g, o.</summary>
/// <remarks>Gradient with <c>t = tanh(c')</c> and <c>e = dc' + dh' · o · (1 − t²)</c>: di = e · g, df = e · c, dg = e · i, do = dh' · t, dc = e · f, each of the first four through its function.</remarks>
internal readonly unsafe struct LstmStep : IRecurrentStep
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Forward(float* gates, float* h, float* c, float* nextH, float* nextC, int units)
    {
        float* forget = gates + units, candidate = forget + units, output = candidate + units;
        for (int j = 0; j < units; j += Vector<float>.Count)
        {
            var i = VectorMath.Sigmoid(Vector.Load(gates + j));
            var f = VectorMath.Sigmoid(Vector.Load(forget + j));
            var g = VectorMath.Tanh(Vector.Load(candidate + j));
            i.Store(gates + j);
            f.Store(forget + j);
            g.Store(candidate + j);
            Vector.FusedMultiplyAdd(f, Vector.Load(c + j), i * g).Store(nextC + j);
        }
        for (int j = 0; j < units; j += Vector<float>.Count)
        {
            var o = VectorMath.Sigmoid(Vector.Load(output + j));
            o.Store(output + j);
            (o * VectorMath.Tanh(Vector.Load(nextC + j))).Store(nextH + j);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Backward(float* gates, float* h, float* c, float* nextH, float* nextC, float* dh, float* dc, float* sums, int units)
    {
        var one = Vector<float>.One;
        for (int j = 0; j < units; j += Vector<float>.Count)
        {
            Vector<float> i = Vector.Load(gates + j), f = Vector.Load(gates + units + j), g = Vector.Load(gates + 2 * units + j), o = Vector.Load(gates + 3 * units + j);
            var dy = Vector.Load(dh + j);
            var t = VectorMath.Tanh(Vector.Load(nextC + j));
            var e = Vector.FusedMultiplyAdd(dy * o, one - t * t, Vector.Load(dc + j));
            (e * g * i * (one - i)).Store(sums + j);
            (e * Vector.Load(c + j) * f * (one - f)).Store(sums + units + j);
            (e * i * (one - g * g)).Store(sums + 2 * units + j);
            (dy * t * o * (one - o)).Store(sums + 3 * units + j);
            (e * f).Store(dc + j);
            Vector<float>.Zero.Store(dh + j);
        }
    }
}
