using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>G: the kernel.</summary>
/// <remarks><code>
///  1/4    0     0
/// -1/6  -1/6  -1/6
/// -1/6   1/6  -1/6
/// 1/24  1/12   1/6
/// 1/24 -1/12   1/6
///    0     0     1
/// </code></remarks>
internal readonly unsafe struct KernelTransform<TVector, TWide> : ITransform<TVector, TWide> where TVector : struct where TWide : struct, IWide<TVector>
{
    public static int In => 3;
    public static int Out => 6;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run(float* x, nint stepX, float* y, nint stepY)
    {
        TVector x0 = TWide.Load(x), x1 = TWide.Load(x + stepX), x2 = TWide.Load(x + 2 * stepX), none = TWide.Zero, sixth = TWide.Repeat(-1f / 6f);
        TVector even = TWide.MultiplyAdd(sixth, TWide.Add(x0, x2), none), wide = TWide.MultiplyAdd(TWide.Repeat(1f / 24f), x0, TWide.MultiplyAdd(TWide.Repeat(1f / 6f), x2, none));
        TWide.Store(TWide.MultiplyAdd(TWide.Repeat(0.25f), x0, none), y);
        TWide.Store(TWide.MultiplyAdd(sixth, x1, even), y + stepY);
        TWide.Store(TWide.MultiplyAdd(TWide.Repeat(1f / 6f), x1, even), y + 2 * stepY);
        TWide.Store(TWide.MultiplyAdd(TWide.Repeat(1f / 12f), x1, wide), y + 3 * stepY);
        TWide.Store(TWide.MultiplyAdd(TWide.Repeat(-1f / 12f), x1, wide), y + 4 * stepY);
        TWide.Store(x2, y + 5 * stepY);
    }
}
