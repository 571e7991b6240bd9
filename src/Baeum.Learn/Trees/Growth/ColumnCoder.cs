using System.Runtime.InteropServices;

namespace Baeum.Learn;

/// <summary>Turns the values of one feature into codes. Few different values are found by hashing, else all are sorted by radix.</summary>
internal sealed class ColumnCoder(int samples)
{
    private const int Few = 256, Slots = 1024;
    private readonly int[] _slots = new int[Slots];
    private readonly float[] _few = new float[Few];
    private readonly int[] _codes = new int[samples];
    private ulong[] _keys = [], _other = [];

    /// <summary>The column of these values; NaN is a missing one.</summary>
    public TreeColumn Code(ReadOnlySpan<float> values) => CodeFew(values) ?? CodeMany(values);

    private TreeColumn? CodeFew(ReadOnlySpan<float> values)
    {
        Array.Clear(_slots);
        int count = 0;
        bool hasMissing = false;
        for (int i = 0; i < values.Length; i++)
        {
            float value = values[i];
            if (float.IsNaN(value))
            {
                hasMissing = true;
                _codes[i] = -1;
                continue;
            }
            value += 0f; // −0 and 0 are the same value
            uint slot = (BitConverter.SingleToUInt32Bits(value) * 0x9e3779b1) >> 22;
            while (_slots[slot] > 0 && _few[_slots[slot] - 1] != value)
                slot = (slot + 1) % Slots;
            if (_slots[slot] == 0)
            {
                if (count == Few)
                    return null;
                _few[count++] = value;
                _slots[slot] = count;
            }
            _codes[i] = _slots[slot] - 1;
        }
        var sorted = _few.AsSpan(0, count).ToArray();
        int[] found = [.. Enumerable.Range(0, count)], ranks = new int[count];
        Array.Sort(sorted, found);
        for (int i = 0; i < count; i++)
            ranks[found[i]] = i;
        for (int i = 0; i < values.Length; i++)
            _codes[i] = _codes[i] < 0 ? count : ranks[_codes[i]];
        return TreeColumn.Of(sorted, hasMissing, _codes);
    }

    private TreeColumn CodeMany(ReadOnlySpan<float> values)
    {
        if (_keys.Length == 0)
            (_keys, _other) = (new ulong[samples], new ulong[samples]);
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
