using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>Bᵀ: tiles of the input.</summary>
/// <remarks><code>
/// 4  0 -5  0  1  0
/// 0 -4 -4  1  1  0
/// 0  4 -4 -1  1  0
/// 0 -2 -1  2  1  0
/// 0  2 -1 -2  1  0
/// 0  4  0 -5  0  1
/// </code></remarks>
internal readonly unsafe struct InputTransform<TVector, TWide> : ITransform<TVector, TWide> where TVector : struct where TWide : struct, IWide<TVector>
{
    public static int In => 6;
    public static int Out => 6;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run(float* x, nint stepX, float* y, nint stepY)
    {
        TVector x0 = TWide.Load(x), x1 = TWide.Load(x + stepX), x2 = TWide.Load(x + 2 * stepX), x3 = TWide.Load(x + 3 * stepX), x4 = TWide.Load(x + 4 * stepX), x5 = TWide.Load(x + 5 * stepX);
        TVector four = TWide.Repeat(4f), minusFour = TWide.Repeat(-4f), minusFive = TWide.Repeat(-5f), minusOne = TWide.Repeat(-1f);
        TVector a = TWide.MultiplyAdd(minusFour, x2, x4), b = TWide.MultiplyAdd(minusFour, x1, x3), c = TWide.MultiplyAdd(minusOne, x2, x4), d = TWide.MultiplyAdd(minusOne, x1, x3);
        TWide.Store(TWide.MultiplyAdd(four, x0, TWide.MultiplyAdd(minusFive, x2, x4)), y);
        TWide.Store(TWide.Add(a, b), y + stepY);
        TWide.Store(TWide.MultiplyAdd(minusOne, b, a), y + 2 * stepY);
        TWide.Store(TWide.MultiplyAdd(TWide.Repeat(2f), d, c), y + 3 * stepY);
        TWide.Store(TWide.MultiplyAdd(TWide.Repeat(-2f), d, c), y + 4 * stepY);
        TWide.Store(TWide.MultiplyAdd(four, x1, TWide.MultiplyAdd(minusFive, x3, x5)), y + 5 * stepY);
    }
}
