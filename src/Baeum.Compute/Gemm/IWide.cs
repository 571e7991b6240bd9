namespace Baeum.Compute;

/// <summary>A register of floats: what <see cref="Tile"/> and <see cref="WideMath{TVector, TWide}"/> need of <c>Vector512</c>, <c>Vector256</c> or <c>Vector128</c>, so that kernels are written once.</summary>
internal unsafe interface IWide<TVector> where TVector : struct
{
    /// <summary>Floats in a register.</summary>
    static abstract int Count { get; }

    /// <summary>Rows of the largest tile whose sums fit into this width's registers: 8 of 32 registers, 4 of 16.</summary>
    static abstract int Rows { get; }

    static abstract TVector Zero { get; }
    static abstract TVector Load(float* p);
    static abstract TVector Repeat(float value);
    static abstract void Store(TVector value, float* p);
    static abstract TVector Add(TVector a, TVector b);

    /// <summary><c>a · b + c</c>, rounded once.</summary>
    static abstract TVector MultiplyAdd(TVector a, TVector b, TVector c);

    static abstract TVector Subtract(TVector a, TVector b);
    static abstract TVector Multiply(TVector a, TVector b);
    static abstract TVector Divide(TVector a, TVector b);

    /// <summary><c>min(max(x, low), high)</c>; NaN stays.</summary>
    static abstract TVector Clamp(TVector x, TVector low, TVector high);

    /// <summary>The float whose bits are those of <paramref name="x"/>, shifted left by 23: <c>2ⁿ</c> if the low bits of x hold n + 127.</summary>
    static abstract TVector PowerOfTwo(TVector x);
}
