using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Baeum.Learn;

/// <summary>The samples of a growing tree in the order of each feature, node by node: a node's samples stand next to each other in every list, and stay in order when a node is divided.</summary>
/// <remarks>Lists are parted when a child is looked at, not when its parent is divided: leaves cost nothing.</remarks>
internal sealed class SortedLists
{
    // Lists up to this length are kept by each thread for its next tree.
    private const int Kept = 1 << 22;

    [ThreadStatic]
    private static int[]? kept;

    private readonly TreeData _data;
    private readonly int _count;
    private readonly int[] _lists, _spare, _ends, _origins;
    private readonly byte[] _isLeft;

    /// <summary>Takes the samples that have a weight out of the sorted columns.</summary>
    public SortedLists(TreeData data, int[] samples)
    {
        (_data, _count) = (data, samples.Length);
        int length = checked(data.Features * _count);
        _lists = kept is { } before && before.Length >= length ? before : GC.AllocateUninitializedArray<int>(length);
        kept = _lists.Length <= Kept ? _lists : kept;
        (_spare, _isLeft) = (new int[_count], new byte[data.Samples]);
        (_ends, _origins) = (new int[_count + 1], new int[_count + 1]);
        _ends[0] = _count;
        foreach (int sample in samples)
            _isLeft[sample] = 1;
        for (int feature = 0; feature < data.Features; feature++)
            Copy(data.Sorted.Order(feature), _lists.AsSpan(feature * _count, _count));
    }

    /// <summary>The samples of a node by a feature, ascending, with the marks of <see cref="SampleOrders"/>.</summary>
    public Span<int> Of(int feature, int start, int end) => _lists.AsSpan(feature * _count + start, end - start);

    /// <summary>Puts the samples of a node next to each other.</summary>
    public void Gather(int start, int end)
    {
        if (_ends[start] == end)
            return;
        int first = _ends[start] < 0 ? _origins[start] : start, middle = first == start ? end : start, last = _ends[first];
        for (int feature = 0; feature < _data.Features; feature++)
        {
            var list = Of(feature, first, last);
            var column = _data.Columns[feature];
            // A feature with one value is never looked at again: any order will do.
            if (column[list[0] & SampleOrders.Unmarked] != column[list[^1] & SampleOrders.Unmarked])
                Part(list, middle - first);
        }
        (_ends[first], _ends[middle]) = (middle, last);
    }

    /// <summary>Tells which samples of a node go left.</summary>
    /// <param name="samples">The node's samples, those that go left first.</param>
    /// <param name="start">Where the node begins.</param>
    /// <param name="position">Where its right side begins.</param>
    public void Divide(ReadOnlySpan<int> samples, int start, int position)
    {
        for (int i = 0; i < samples.Length; i++)
            _isLeft[samples[i]] = i < position - start ? (byte)1 : (byte)0;
        (_ends[position], _origins[position]) = (-1, start);
    }

    private void Copy(ReadOnlySpan<int> order, Span<int> list)
    {
        if (order.Length == list.Length)
        {
            order.CopyTo(list);
            return;
        }
        int at = 0;
        foreach (int entry in order)
            if (_isLeft[entry & SampleOrders.Unmarked] != 0)
                list[at++] = entry;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Part(Span<int> list, int left)
    {
        ref int to = ref MemoryMarshal.GetReference(list), later = ref MemoryMarshal.GetArrayDataReference(_spare);
        ref byte isLeft = ref MemoryMarshal.GetArrayDataReference(_isLeft);
        int stay = 0, go = 0;
        for (int i = 0; i < list.Length; i++)
        {
            // Both places are written, one of them counts: which is hard to foresee.
            int entry = Unsafe.Add(ref to, i), goesLeft = Unsafe.Add(ref isLeft, entry & SampleOrders.Unmarked);
            Unsafe.Add(ref to, stay) = entry;
            Unsafe.Add(ref later, go) = entry;
            stay += goesLeft;
            go += 1 - goesLeft;
        }
        _spare.AsSpan(0, list.Length - left).CopyTo(list[left..]);
    }
}
