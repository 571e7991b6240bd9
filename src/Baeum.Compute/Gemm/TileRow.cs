using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>The sums of one row of a <see cref="Tile"/>: up to three registers.</summary>
internal unsafe struct TileRow<TVector, TWide, TColumns>
    where TVector : struct
    where TWide : struct, IWide<TVector>
    where TColumns : struct, ISize
{
    private TVector _0, _1, _2;

    /// <summary>Adds <c>x · y</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Step(TVector x, TVector y0, TVector y1, TVector y2)
    {
        _0 = TWide.MultiplyAdd(x, y0, _0);
        if (TColumns.Value > 1)
            _1 = TWide.MultiplyAdd(x, y1, _1);
        if (TColumns.Value > 2)
            _2 = TWide.MultiplyAdd(x, y2, _2);
    }

    /// <summary>Writes the sums to memory, or adds them to it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store(float* c, bool add)
    {
        TWide.Store(add ? TWide.Add(TWide.Load(c), _0) : _0, c);
        if (TColumns.Value > 1)
            TWide.Store(add ? TWide.Add(TWide.Load(c + TWide.Count), _1) : _1, c + TWide.Count);
        if (TColumns.Value > 2)
            TWide.Store(add ? TWide.Add(TWide.Load(c + 2 * TWide.Count), _2) : _2, c + 2 * TWide.Count);
    }
}
