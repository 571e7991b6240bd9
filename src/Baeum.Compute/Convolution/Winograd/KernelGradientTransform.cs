using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>Gᵀ: the gradient of the kernel.</summary>
/// <remarks><code>
/// 1/4 -1/6 -1/6 1/24  1/24  0
///   0 -1/6  1/6 1/12 -1/12  0
///   0 -1/6 -1/6  1/6   1/6  1
/// </code></remarks>
internal readonly unsafe struct KernelGradientTransform<TVector, TWide> : ITransform<TVector, TWide> where TVector : struct where TWide : struct, IWide<TVector>
{
    public static int In => 6;
    public static int Out => 3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run(float* x, nint stepX, float* y, nint stepY)
    {
        TVector x1 = TWide.Load(x + stepX), x2 = TWide.Load(x + 2 * stepX), x3 = TWide.Load(x + 3 * stepX), x4 = TWide.Load(x + 4 * stepX), minusOne = TWide.Repeat(-1f);
        TVector a = TWide.Add(x1, x2), b = TWide.MultiplyAdd(minusOne, x2, x1), c = TWide.Add(x3, x4), d = TWide.MultiplyAdd(minusOne, x4, x3), none = TWide.Zero;
        TWide.Store(TWide.MultiplyAdd(TWide.Repeat(0.25f), TWide.Load(x), TWide.MultiplyAdd(TWide.Repeat(-1f / 6f), a, TWide.MultiplyAdd(TWide.Repeat(1f / 24f), c, none))), y);
        TWide.Store(TWide.MultiplyAdd(TWide.Repeat(-1f / 6f), b, TWide.MultiplyAdd(TWide.Repeat(1f / 12f), d, none)), y + stepY);
        TWide.Store(TWide.MultiplyAdd(TWide.Repeat(1f / 6f), TWide.MultiplyAdd(minusOne, a, c), TWide.Load(x + 5 * stepX)), y + 2 * stepY);
    }
}
