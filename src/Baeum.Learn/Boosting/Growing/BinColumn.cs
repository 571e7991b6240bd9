using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Baeum.Learn;

/// <summary>The bins of one feature, row after row; a missing value has the bin after the last.</summary>
internal sealed class BinColumn
{
    private readonly byte[] _narrow = [];
    private readonly ushort[] _wide = [];
    private readonly int[] _widest = [];

    /// <summary>The bins of a column of values.</summary>
    public BinColumn(ReadOnlySpan<float> values, ColumnBins bins)
    {
        Bins = bins;
        foreach (float value in values)
            HasMissing |= bins.IsMissing(value);
        if (Slots <= 1)
            return;
        if (Slots <= 256)
            _narrow = new byte[values.Length];
        else if (Slots <= 1 << 16)
            _wide = new ushort[values.Length];
        else
            _widest = new int[values.Length];
        int[] counts = new int[Slots];
        for (int row = 0; row < values.Length; row++)
        {
            int bin = HasMissing && bins.IsMissing(values[row]) ? bins.Count : bins.Bin(values[row]);
            if (Slots <= 256)
                _narrow[row] = (byte)bin;
            else if (Slots <= 1 << 16)
                _wide[row] = (ushort)bin;
            else
                _widest[row] = bin;
            counts[bin]++;
        }
        UsualCount = counts.Max();
        UsualBin = Array.IndexOf(counts, UsualCount);
    }

    /// <summary>The bins of its values.</summary>
    public ColumnBins Bins { get; }

    /// <summary>Whether a row has no value.</summary>
    public bool HasMissing { get; }

    /// <summary>How many sums a histogram needs: one for each bin, and one for what is missing.</summary>
    public int Slots => Bins.Count + (HasMissing ? 1 : 0);

    /// <summary>The bin that most rows lie in.</summary>
    public int UsualBin { get; }

    /// <summary>How many rows those are.</summary>
    public int UsualCount { get; }

    /// <summary>The bin of a row.</summary>
    public int this[int row] => _narrow.Length > 0 ? _narrow[row] : _wide.Length > 0 ? _wide[row] : _widest.Length > 0 ? _widest[row] : 0;

    /// <summary>Writes rows that go left from the beginning of <paramref name="left"/> and the others from that of <paramref name="right"/>, in order; returns how many go left.</summary>
    /// <param name="goesLeft">1 for each bin that goes left, 0 for the others.</param>
    public int Split(ReadOnlySpan<int> rows, ReadOnlySpan<GradientPair> pairs, ReadOnlySpan<byte> goesLeft, RowSpan left, RowSpan right)
        => _narrow.Length > 0 ? Split<byte>(_narrow, rows, pairs, goesLeft, left, right) : _wide.Length > 0 ? Split<ushort>(_wide, rows, pairs, goesLeft, left, right) : Split<int>(_widest, rows, pairs, goesLeft, left, right);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Split<TBin>(ReadOnlySpan<TBin> bins, ReadOnlySpan<int> rows, ReadOnlySpan<GradientPair> pairs, ReadOnlySpan<byte> goesLeft, RowSpan left, RowSpan right)
        where TBin : unmanaged, IBinaryInteger<TBin>
    {
        ref var bin = ref MemoryMarshal.GetReference(bins);
        ref byte side = ref MemoryMarshal.GetReference(goesLeft);
        ref int leftRows = ref MemoryMarshal.GetReference(left.Rows), rightRows = ref MemoryMarshal.GetReference(right.Rows);
        ref var leftPairs = ref MemoryMarshal.GetReference(left.Pairs);
        ref var rightPairs = ref MemoryMarshal.GetReference(right.Pairs);
        nint l = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            int row = rows[i];
            var pair = pairs[i];
            nint r = i - l;
            // Both are written, one is kept: cheaper than a branch that is guessed wrong half the time.
            Unsafe.Add(ref leftRows, l) = row;
            Unsafe.Add(ref leftPairs, l) = pair;
            Unsafe.Add(ref rightRows, r) = row;
            Unsafe.Add(ref rightPairs, r) = pair;
            l += Unsafe.Add(ref side, nint.CreateTruncating(Unsafe.Add(ref bin, row)));
        }
        return (int)l;
    }
}

/// <summary>Room for rows and their derivatives.</summary>
internal readonly ref struct RowSpan(Span<int> rows, Span<GradientPair> pairs)
{
    public Span<int> Rows { get; } = rows;

    public Span<GradientPair> Pairs { get; } = pairs;
}
