using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Baeum.Learn;

/// <summary>What a histogram sums up in a bin. A struct, so that the loops over rows are compiled for it.</summary>
internal interface IHistogramCell<TSelf> where TSelf : struct, IHistogramCell<TSelf>
{
    /// <summary>How many doubles it takes.</summary>
    static abstract int Width { get; }

    /// <summary>What a row adds.</summary>
    static abstract TSelf Of(GradientPair pair);

    /// <summary>What some rows have together.</summary>
    static abstract TSelf Of(GradientSums sums, int rows);

    /// <summary>Reads a cell.</summary>
    static abstract TSelf Load(ref double cell);

    /// <summary>Writes it.</summary>
    void Store(ref double cell);

    static abstract TSelf operator +(TSelf a, TSelf b);

    static abstract TSelf operator -(TSelf a, TSelf b);
}

/// <summary>Gradient and hessian.</summary>
internal readonly struct PairCell(Vector128<double> sums) : IHistogramCell<PairCell>
{
    private readonly Vector128<double> _sums = sums;

    public static int Width => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairCell Of(GradientPair pair) => new(Vector128.Create(pair.Gradient, (double)pair.Hessian));

    public static PairCell Of(GradientSums sums, int rows) => new(Vector128.Create(sums.Gradient, sums.Hessian));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairCell Load(ref double cell) => new(Vector128.LoadUnsafe(ref cell));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref double cell) => _sums.StoreUnsafe(ref cell);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairCell operator +(PairCell a, PairCell b) => new(a._sums + b._sums);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairCell operator -(PairCell a, PairCell b) => new(a._sums - b._sums);
}

/// <summary>Gradient, hessian, how many rows, and nothing: one addition of a vector adds a row.</summary>
internal readonly struct CountedCell(Vector256<double> sums) : IHistogramCell<CountedCell>
{
    private readonly Vector256<double> _sums = sums;

    public static int Width => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CountedCell Of(GradientPair pair) => new(Vector256.Create(Vector128.Create(pair.Gradient, (double)pair.Hessian), Vector128.Create(1.0, 0)));

    public static CountedCell Of(GradientSums sums, int rows) => new(Vector256.Create(sums.Gradient, sums.Hessian, rows, 0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CountedCell Load(ref double cell) => new(Vector256.LoadUnsafe(ref cell));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref double cell) => _sums.StoreUnsafe(ref cell);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CountedCell operator +(CountedCell a, CountedCell b) => new(a._sums + b._sums);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CountedCell operator -(CountedCell a, CountedCell b) => new(a._sums - b._sums);
}
