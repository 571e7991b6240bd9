using System.Numerics;

namespace Baeum.Learn;

/// <summary>Sorts the samples of a node when they are asked for: better than <see cref="SortedLists"/> where few features are looked at.</summary>
/// <param name="data">The samples.</param>
/// <param name="count">How many a node may have.</param>
internal sealed class SortedNodes(TreeData data, int count) : NodeOrders
{
    private readonly uint[] _keys = new uint[count], _other = new uint[count];
    private readonly int[] _counters = new int[KeySort.Counters];
    private int[] _last = new int[count], _kept = new int[count];
    private int _length;

    /// <inheritdoc/>
    public override ReadOnlySpan<int> Kept => _kept.AsSpan(0, _length);

    /// <summary>Whether the code of a sample and its place among the others fit into one key.</summary>
    public static bool Serves(TreeData data, int count) => Array.TrueForAll(data.Columns, c => (long)c.Codes << Bits(count) <= 1L << 32);

    /// <inheritdoc/>
    public override void Gather(int start, int end) => _length = end - start;

    /// <inheritdoc/>
    public override ReadOnlySpan<int> Of(int feature, ReadOnlySpan<int> samples)
    {
        var column = data.Columns[feature];
        var codes = _last.AsSpan(0, samples.Length);
        column.Take(samples, codes);
        int least = codes[0], greatest = codes[0], bits = Bits(samples.Length);
        var keys = _keys.AsSpan(0, samples.Length);
        for (int i = 0; i < codes.Length; i++)
        {
            least = Math.Min(least, codes[i]);
            greatest = Math.Max(greatest, codes[i]);
            keys[i] = (uint)codes[i] << bits | (uint)i;
        }
        var list = codes;
        if (least == greatest)
        {
            samples.CopyTo(list);
            return list;
        }
        var sorted = KeySort.Sort(keys, _other.AsSpan(0, keys.Length), (uint)least << bits, bits, greatest - least, _counters);
        uint mask = (1u << bits) - 1;
        int before = -1;
        for (int i = 0; i < sorted.Length; i++)
        {
            int code = (int)(sorted[i] >> bits), sample = samples[(int)(sorted[i] & mask)];
            list[i] = sample;
            if (before >= 0 && column.AreSame(before, code))
            {
                list[i - 1] |= SampleOrders.Mark;
                list[i] |= SampleOrders.Mark;
            }
            before = code;
        }
        return list;
    }

    /// <inheritdoc/>
    public override void Keep() => (_kept, _last) = (_last, _kept);

    /// <inheritdoc/>
    public override void Divide(ReadOnlySpan<int> samples, int left)
    {
    }

    private static int Bits(int count) => 32 - BitOperations.LeadingZeroCount((uint)count);
}
