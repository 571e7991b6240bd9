using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Baeum.Learn;

/// <summary>Picks the codes of a node's samples out of a column of bytes that is read as a whole, 64 at a time: faster than sample by sample, where the node has a good part of them.</summary>
/// <remarks>Needs processors that pick bytes out of a vector (AVX-512 VBMI2), and labels of a byte.</remarks>
internal sealed class DenseNode
{
    private const int LabelBits = 8;

    // A sample is fetched in about the time in which so many are passed over here.
    private const int Sparse = 32;
    private static readonly int Together = Vector512<byte>.Count;
    private readonly CountedSamples _all;
    private readonly byte[] _labelsOfAll, _labelsOfNear, _members, _codes, _labels;
    private int _length;
    private bool _isNear;

    private DenseNode(CountedSamples all, int samples)
    {
        _all = all;
        var memory = GrowthMemory.OfThread;
        int room = samples + Together;
        (_labelsOfAll, _labelsOfNear, _members, _codes, _labels) = (memory.Bytes(0, room), memory.Bytes(1, NearCodes.Most + Together), memory.Bytes(2, room), memory.Bytes(3, room), memory.Bytes(4, room));
        for (int i = 0; i < all.Count; i++)
            _labelsOfAll[all.Samples[i]] = (byte)all.Labels[i];
    }

    /// <summary>The codes picked last that are not 0.</summary>
    public ReadOnlySpan<byte> Codes => _codes.AsSpan(0, Count);

    /// <summary>The labels of their samples.</summary>
    public ReadOnlySpan<byte> Labels => _labels.AsSpan(0, Count);

    /// <summary>How many these are.</summary>
    public int Count { get; private set; }

    /// <summary>One for a tree; null where the machine or the labels do not allow it.</summary>
    public static DenseNode? Of(TreeData data, CountedSamples all)
        => Avx512Vbmi2.IsSupported && all.LabelBits <= LabelBits && data.Columns.Any(c => !c.Bytes.IsEmpty) ? new(all, data.Samples) : null;

    /// <summary>The labels of samples that were brought near, in their order.</summary>
    public void BringNear(ReadOnlySpan<ushort> labels)
    {
        for (int i = 0; i < labels.Length; i++)
            _labelsOfNear[i] = (byte)labels[i];
    }

    /// <summary>Begins with a node; false if it is better read sample by sample.</summary>
    /// <param name="samples">Its samples.</param>
    /// <param name="length">How long columns are.</param>
    /// <param name="isNear">Whether the samples were brought near.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Begin(ReadOnlySpan<int> samples, int length, bool isNear)
    {
        if (samples.Length * Sparse < length)
            return false;
        (_length, _isNear) = ((length + Together - 1) / Together * Together, isNear);
        Array.Clear(_members, 0, _length);
        ref byte members = ref MemoryMarshal.GetArrayDataReference(_members);
        foreach (int sample in samples)
            Unsafe.Add(ref members, sample) = byte.MaxValue;
        return true;
    }

    /// <summary>Picks the codes of the node's samples that are not 0, and their labels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Pick(ReadOnlySpan<byte> column)
    {
        ref byte from = ref MemoryMarshal.GetReference(column), member = ref MemoryMarshal.GetArrayDataReference(_members);
        ref byte label = ref MemoryMarshal.GetArrayDataReference(_isNear ? _labelsOfNear : _labelsOfAll);
        ref byte codes = ref MemoryMarshal.GetArrayDataReference(_codes), labels = ref MemoryMarshal.GetArrayDataReference(_labels);
        int count = 0, whole = Math.Min(column.Length, _length) / Together * Together;
        for (int i = 0; i < whole; i += Together)
            count += Pick(Vector512.LoadUnsafe(ref from, (nuint)i), ref member, ref label, i, ref codes, ref labels, count);
        if (whole < _length)
        {
            Span<byte> rest = stackalloc byte[Together];
            column[whole..].CopyTo(rest);
            count += Pick(Vector512.Create<byte>(rest), ref member, ref label, whole, ref codes, ref labels, count);
        }
        Count = count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Pick(Vector512<byte> values, ref byte member, ref byte label, int at, ref byte codes, ref byte labels, int count)
    {
        var picked = Vector512.AndNot(Vector512.LoadUnsafe(ref member, (nuint)at), Vector512.Equals(values, Vector512<byte>.Zero));
        Avx512Vbmi2.Compress(Vector512<byte>.Zero, picked, values).StoreUnsafe(ref codes, (nuint)count);
        Avx512Vbmi2.Compress(Vector512<byte>.Zero, picked, Vector512.LoadUnsafe(ref label, (nuint)at)).StoreUnsafe(ref labels, (nuint)count);
        return BitOperations.PopCount(picked.ExtractMostSignificantBits());
    }

    /// <summary>What was picked, codes above labels, to be sorted.</summary>
    /// <returns>The least and the greatest code.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (int Least, int Greatest) Keys(Span<uint> keys)
    {
        int labelBits = _all.LabelBits;
        uint least = uint.MaxValue, greatest = 0;
        ReadOnlySpan<byte> codes = Codes, labels = Labels;
        keys = keys[..codes.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            uint code = codes[i];
            least = Math.Min(least, code);
            greatest = Math.Max(greatest, code);
            keys[i] = code << labelBits | labels[i];
        }
        return ((int)least, (int)greatest);
    }
}
