using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Baeum.Learn;

/// <summary>Turns the values of one feature into codes. Few different values are found by hashing, else all are sorted by radix.</summary>
internal sealed class ColumnCoder(int samples)
{
    private const int Few = 256, Slots = 1024;
    private readonly int[] _slots = new int[Slots];
    private readonly uint[] _few = new uint[Few];
    private readonly byte[] _found = new byte[samples];
    private int[] _codes = [];
    private ulong[] _keys = [], _other = [];

    /// <summary>The column of these values; NaN is a missing one.</summary>
    public TreeColumn Code(ReadOnlySpan<float> values) => CodeFew(values) ?? CodeMany(values);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private TreeColumn? CodeFew(ReadOnlySpan<float> values)
    {
        Array.Clear(_slots);
        int count = 0;
        var found = _found.AsSpan(0, values.Length);
        for (int i = 0; i < values.Length; i++)
        {
            // −0 and 0 are the same value, and so are all kinds of NaN.
            uint bits = BitConverter.SingleToUInt32Bits(float.IsNaN(values[i]) ? float.NaN : values[i] + 0f), slot = (bits * 0x9e3779b1) >> 22;
            int place = _slots[slot];
            while (place > 0 && _few[place - 1] != bits)
                place = _slots[slot = (slot + 1) % Slots];
            if (place == 0)
            {
                if (count == Few)
                    return null;
                _few[count++] = bits;
                _slots[slot] = place = count;
            }
            found[i] = (byte)(place - 1);
        }
        return Ranked(found, Array.ConvertAll(_few[..count], BitConverter.UInt32BitsToSingle));
    }

    /// <summary>The column of values of which the places in the order of their first occurrence are known.</summary>
    private static TreeColumn Ranked(ReadOnlySpan<byte> found, float[] values)
    {
        int[] order = [.. Enumerable.Range(0, values.Length).OrderBy(i => float.IsNaN(values[i]) ? float.PositiveInfinity : values[i])];
        Span<byte> ranks = stackalloc byte[Few];
        for (int rank = 0; rank < order.Length; rank++)
            ranks[order[rank]] = (byte)rank;
        var codes = GC.AllocateUninitializedArray<byte>(found.Length);
        for (int i = 0; i < codes.Length; i++)
            codes[i] = ranks[found[i]];
        return TreeColumn.Of([.. order.Select(i => values[i]).Where(v => !float.IsNaN(v))], values.Any(float.IsNaN), codes);
    }

    private TreeColumn CodeMany(ReadOnlySpan<float> values)
    {
        if (_keys.Length == 0)
            (_keys, _other, _codes) = (new ulong[samples], new ulong[samples], new int[samples]);
        for (int i = 0; i < values.Length; i++)
            _keys[i] = (ulong)Ordered(values[i]) << 32 | (uint)i;
        KeySort.ByHighHalf(ref _keys, ref _other);
        var distinct = new List<float>();
        bool hasMissing = false;
        for (int i = 0; i < values.Length; i++)
        {
            float value = values[(int)(uint)_keys[i]] + 0f;
            if (float.IsNaN(value))
                hasMissing = true;
            else if (distinct.Count == 0 || distinct[^1] != value)
                distinct.Add(value);
            _codes[(int)(uint)_keys[i]] = float.IsNaN(value) ? distinct.Count : distinct.Count - 1;
        }
        return TreeColumn.Of(CollectionsMarshal.AsSpan(distinct).ToArray(), hasMissing, _codes);
    }

    /// <summary>A whole number whose order is that of the values; NaN is the greatest.</summary>
    private static uint Ordered(float value)
    {
        if (float.IsNaN(value))
            return uint.MaxValue;
        uint bits = BitConverter.SingleToUInt32Bits(value + 0f);
        return bits ^ (bits >> 31 == 1 ? uint.MaxValue : 0x80000000);
    }
}
