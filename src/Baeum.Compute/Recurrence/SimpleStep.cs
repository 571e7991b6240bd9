using System.Numerics;
using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary><c>h' = tanh(z)</c>. Gradient: <c>dz = dh' · (1 − h'²)</c>.</summary>
internal readonly unsafe struct SimpleStep : IRecurrentStep
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Forward(float* gates, float* h, float* c, float* nextH, float* nextC, int units)
    {
        for (int j = 0; j < units; j += Vector<float>.Count)
            VectorMath.Tanh(Vector.Load(gates + j)).Store(nextH + j);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Backward(float* gates, float* h, float* c, float* nextH, float* nextC, float* dh, float* dc, float* sums, int units)
    {
        for (int j = 0; j < units; j += Vector<float>.Count)
        {
            var y = Vector.Load(nextH + j);
            (Vector.Load(dh + j) * (Vector<float>.One - y * y)).Store(sums + j);
            Vector<float>.Zero.Store(dh + j);
        }
    }
}
