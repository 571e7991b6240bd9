using System.Buffers;
using System.Runtime.CompilerServices;

namespace Baeum.Data;

/// <summary>Some rows of numbers side by side. Rows are read into it and columns are taken out of it, so that both touch whole cache lines. Of borrowed memory; to be disposed.</summary>
internal sealed class CsvTile(CsvStore?[] stores, int firstRow) : IDisposable
{
    private const int Slots = 2048, FewestRows = 16, MostSlots = 1 << 17;

    private readonly int _rows = Math.Max(1, Math.Min(Math.Max(FewestRows, Slots / stores.Length), MostSlots / stores.Length));
    private readonly ulong[] _slots = ArrayPool<ulong>.Shared.Rent(Math.Max(1, Math.Min(Math.Max(FewestRows, Slots / stores.Length), MostSlots / stores.Length)) * stores.Length);
    private int _firstRow = firstRow, _count;

    /// <summary>Number of the row that comes next.</summary>
    public int Row => _firstRow + _count;

    /// <summary>One slot for each column of the next row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<ulong> NextRow()
    {
        if (_count == _rows)
            Flush();
        return _slots.AsSpan(_count++ * stores.Length, stores.Length);
    }

    /// <summary>Gives the columns their values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Flush()
    {
        for (int column = 0; column < stores.Length; column++)
            stores[column]?.Take(_slots.AsSpan(column), stores.Length, _firstRow, _count);
        (_firstRow, _count) = (_firstRow + _count, 0);
    }

    public void Dispose() => ArrayPool<ulong>.Shared.Return(_slots);
}
