namespace Baeum.Learn;

/// <summary>Sorts codes together with their samples as scikit-learn's trees do. The sort is not stable: which of two samples with equal values comes first decides in which order sums are rounded, and so the last bits of a tree.</summary>
/// <remarks>
/// A key is a code above the number of its sample; only the codes are compared.
/// Source: scikit-learn's introsort: median of three, a partition into less, equal and greater; heap sort when it goes too deep (Musser 1997).
/// </remarks>
internal ref struct TieSort
{
    private const int CodeAt = 32;
    private static readonly double Ln2 = Math.Log(2);
    private readonly ReadOnlySpan<int> _sorted, _ties;
    private readonly Memory _memory;
    private int _tie;

    private TieSort(Memory memory, ReadOnlySpan<int> sorted, ReadOnlySpan<int> ties)
    {
        _memory = memory;
        _sorted = sorted;
        _ties = ties;
    }

    /// <summary>Sorts ascending by code.</summary>
    /// <param name="codes">The codes of the samples.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="memory">Memory for at least as many keys.</param>
    public static void Sort(Span<int> codes, Span<int> samples, Memory memory)
    {
        var keys = memory.Keys.AsSpan(0, codes.Length);
        for (int i = 0; i < keys.Length; i++)
            keys[i] = (ulong)(uint)codes[i] << CodeAt | (uint)samples[i];
        new TieSort(memory, [], []).Sort(keys);
        for (int i = 0; i < keys.Length; i++)
            (codes[i], samples[i]) = ((int)(keys[i] >> CodeAt), (int)(uint)keys[i]);
    }

    /// <summary>As the other, where the order is known but for the samples with equal values: parts without such ones are copied.</summary>
    /// <param name="column">Where the codes are.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="sorted">The samples sorted, with the marks of <see cref="SampleOrders"/>; empty if that is not known.</param>
    /// <param name="ties">Where in the sorted samples the value is that of the one before, ascending.</param>
    /// <param name="memory">Memory for at least as many keys.</param>
    public static void Sort(TreeColumn column, Span<int> samples, ReadOnlySpan<int> sorted, ReadOnlySpan<int> ties, Memory memory)
    {
        var keys = memory.Keys.AsSpan(0, samples.Length);
        for (int i = 0; i < keys.Length; i++)
            keys[i] = (ulong)(uint)column[samples[i]] << CodeAt | (uint)samples[i];
        new TieSort(memory, sorted, ties).Sort(keys);
        for (int i = 0; i < keys.Length; i++)
            samples[i] = (int)(uint)keys[i];
    }

    private void Sort(Span<ulong> keys)
    {
        if (keys.Length > 0)
            Sort(keys, 0, 2 * (int)(Math.Log(keys.Length) / Ln2));
    }

    private bool IsKnown(int start, int end)
    {
        // Parts come from left to right.
        while (_tie < _ties.Length && _ties[_tie] <= start)
            _tie++;
        return _tie == _ties.Length || _ties[_tie] >= end;
    }

    private void Sort(Span<ulong> v, int start, int depth)
    {
        while (v.Length > 1)
        {
            if (_sorted.Length > 0 && IsKnown(start, start + v.Length))
            {
                for (int i = 0; i < v.Length; i++)
                    v[i] = (uint)(_sorted[start + i] & SampleOrders.Unmarked);
                return;
            }
            if (depth-- <= 0)
            {
                HeapSort(v);
                return;
            }
            ulong low = (ulong)Median(Code(v[0]), Code(v[v.Length / 2]), Code(v[^1])) << CodeAt;
            _memory.Partition.Part(v, low, low | uint.MaxValue, out int less, out int greater);
            Sort(v[..less], start, depth);
            v = v[greater..];
            start += greater;
        }
    }

    private static uint Code(ulong key) => (uint)(key >> CodeAt);

    private static uint Median(uint a, uint b, uint c)
        => a < b ? b < c ? b : a < c ? c : a
        : b < c ? a < c ? a : c : b;

    private static void HeapSort(Span<ulong> v)
    {
        for (int root = (v.Length - 2) / 2; root >= 0; root--)
            Sift(v, root, v.Length);
        for (int end = v.Length - 1; end > 0; end--)
        {
            (v[0], v[end]) = (v[end], v[0]);
            Sift(v, 0, end);
        }
    }

    private static void Sift(Span<ulong> v, int root, int end)
    {
        while (true)
        {
            int child = root * 2 + 1, greatest = root;
            if (child < end && Code(v[greatest]) < Code(v[child]))
                greatest = child;
            if (child + 1 < end && Code(v[greatest]) < Code(v[child + 1]))
                greatest = child + 1;
            if (greatest == root)
                return;
            (v[root], v[greatest]) = (v[greatest], v[root]);
            root = greatest;
        }
    }

    /// <summary>What sorting needs beside what it sorts.</summary>
    internal sealed class Memory(int samples)
    {
        /// <summary>The keys.</summary>
        public ulong[] Keys { get; } = new ulong[samples];

        /// <summary>Parts them.</summary>
        public TiePartition Partition { get; } = new(samples);
    }
}
