namespace Baeum.Compute;

/// <summary>A register of floats: what <see cref="Tile"/> needs of <c>Vector512</c>, <c>Vector256</c> or <c>Vector128</c>, so that the kernel is written once.</summary>
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
}
