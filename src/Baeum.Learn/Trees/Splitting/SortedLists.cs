using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Baeum.Learn;

/// <summary>The samples of a growing tree in the order of each feature, node by node: a node's samples stand next to each other in every list, and stay in order when a node is divided.</summary>
/// <remarks>Lists are parted when a child is looked at, not when its parent is divided: leaves cost nothing.</remarks>
internal sealed class SortedLists : NodeOrders
{
    // Lists up to this length are left to the next tree of the thread.
    private const int Lasting = 1 << 22;

    [ThreadStatic]
    private static int[]? ofThread;

    private readonly TreeData _data;
    private readonly int _count;
    private readonly int[] _lists, _spare, _ends, _origins;
    private readonly byte[] _isLeft;
    private readonly bool[] _isListed;
    private int _start, _end, _last, _kept;

    /// <summary>Takes the samples that have a weight out of the sorted columns.</summary>
    /// <param name="data">All samples.</param>
    /// <param name="samples">Those that have a weight.</param>
    /// <param name="isListed">Of which features lists are needed.</param>
    public SortedLists(TreeData data, int[] samples, bool[] isListed)
    {
        (_data, _count, _isListed) = (data, samples.Length, isListed);
        int length = checked(data.Features * _count);
        _lists = ofThread is { } before && before.Length >= length ? before : GC.AllocateUninitializedArray<int>(length);
        ofThread = length <= Lasting ? _lists : ofThread;
        (_spare, _isLeft) = (new int[_count], new byte[data.Samples]);
        (_ends, _origins) = (new int[_count + 1], new int[_count + 1]);
        _ends[0] = _count;
        foreach (int sample in samples)
            _isLeft[sample] = 1;
        for (int feature = 0; feature < data.Features; feature++)
            if (isListed[feature])
                Copy(data.Sorted.Order(feature), _lists.AsSpan(feature * _count, _count));
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<int> Kept => Of(_kept, _start, _end);

    /// <inheritdoc/>
    public override ReadOnlySpan<int> Of(int feature, ReadOnlySpan<int> samples)
    {
        _last = feature;
        return Of(feature, _start, _end);
    }

    /// <inheritdoc/>
    public override void Keep() => _kept = _last;

    /// <inheritdoc/>
    public override void Gather(int start, int end)
    {
        (_start, _end) = (start, end);
        if (_ends[start] == end)
            return;
        int first = _ends[start] < 0 ? _origins[start] : start, middle = first == start ? end : start, last = _ends[first];
        for (int feature = 0; feature < _data.Features; feature++)
        {
            if (!_isListed[feature])
                continue;
            var list = Of(feature, first, last);
            var column = _data.Columns[feature];
            // A feature with one value is never looked at again: any order will do.
            if (column[list[0] & SampleOrders.Unmarked] != column[list[^1] & SampleOrders.Unmarked])
                Part(list, middle - first);
        }
        (_ends[first], _ends[middle]) = (middle, last);
    }

    /// <inheritdoc/>
    public override void Divide(ReadOnlySpan<int> samples, int left)
    {
        for (int i = 0; i < samples.Length; i++)
            _isLeft[samples[i]] = i < left ? (byte)1 : (byte)0;
        (_ends[_start + left], _origins[_start + left]) = (-1, _start);
    }

    private Span<int> Of(int feature, int start, int end) => _lists.AsSpan(feature * _count + start, end - start);

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
