using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>Aᵀ: tiles of the output.</summary>
/// <remarks><code>
/// 1  1  1  1  1  0
/// 0  1 -1  2 -2  0
/// 0  1  1  4  4  0
/// 0  1 -1  8 -8  1
/// </code></remarks>
internal readonly unsafe struct OutputTransform<TVector, TWide> : ITransform<TVector, TWide> where TVector : struct where TWide : struct, IWide<TVector>
{
    public static int In => 6;
    public static int Out => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run(float* x, nint stepX, float* y, nint stepY)
    {
        TVector x1 = TWide.Load(x + stepX), x2 = TWide.Load(x + 2 * stepX), x3 = TWide.Load(x + 3 * stepX), x4 = TWide.Load(x + 4 * stepX), minusOne = TWide.Repeat(-1f);
        TVector a = TWide.Add(x1, x2), b = TWide.MultiplyAdd(minusOne, x2, x1), c = TWide.Add(x3, x4), d = TWide.MultiplyAdd(minusOne, x4, x3);
        TWide.Store(TWide.Add(TWide.Add(TWide.Load(x), a), c), y);
        TWide.Store(TWide.MultiplyAdd(TWide.Repeat(2f), d, b), y + stepY);
        TWide.Store(TWide.MultiplyAdd(TWide.Repeat(4f), c, a), y + 2 * stepY);
        TWide.Store(TWide.MultiplyAdd(TWide.Repeat(8f), d, TWide.Add(b, TWide.Load(x + 5 * stepX))), y + 3 * stepY);
    }
}
