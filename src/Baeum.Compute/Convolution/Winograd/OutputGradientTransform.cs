using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>A: tiles of the gradient of the output.</summary>
/// <remarks><code>
/// 1  0  0  0
/// 1  1  1  1
/// 1 -1  1 -1
/// 1  2  4  8
/// 1 -2  4 -8
/// 0  0  0  1
/// </code></remarks>
internal readonly unsafe struct OutputGradientTransform<TVector, TWide> : ITransform<TVector, TWide> where TVector : struct where TWide : struct, IWide<TVector>
{
    public static int In => 4;
    public static int Out => 6;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run(float* x, nint stepX, float* y, nint stepY)
    {
        TVector x0 = TWide.Load(x), x1 = TWide.Load(x + stepX), x2 = TWide.Load(x + 2 * stepX), x3 = TWide.Load(x + 3 * stepX), minusOne = TWide.Repeat(-1f);
        TVector a = TWide.Add(x0, x2), b = TWide.Add(x1, x3), c = TWide.MultiplyAdd(TWide.Repeat(4f), x2, x0), d = TWide.MultiplyAdd(TWide.Repeat(4f), x3, x1);
        TWide.Store(x0, y);
        TWide.Store(TWide.Add(a, b), y + stepY);
        TWide.Store(TWide.MultiplyAdd(minusOne, b, a), y + 2 * stepY);
        TWide.Store(TWide.MultiplyAdd(TWide.Repeat(2f), d, c), y + 3 * stepY);
        TWide.Store(TWide.MultiplyAdd(TWide.Repeat(-2f), d, c), y + 4 * stepY);
        TWide.Store(x3, y + 5 * stepY);
    }
}
