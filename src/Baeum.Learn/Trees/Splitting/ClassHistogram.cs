using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Baeum.Learn;

/// <summary>For each class and each of a feature's codes the weight in a node: all that the splits by it depend on. Rates the splits after all codes, whether they occur or not, side by side.</summary>
/// <remarks>
/// A vector holds codes that lie apart, so that sums up to a code grow vector by vector: with r rows, code k stands in row k mod r and lane k / r.
/// Ratings are Σl²/l + Σr²/r over the classes' weights l and r on both sides, in float: scikit-learn's Gini proxy but for a constant. Which are close to the best is decided by the exact ones.
/// </remarks>
internal sealed class ClassHistogram
{
    private const int Most = 256;

    // What rating by floats may differ from exact rating, as a part of the node's weight: for each class added, and for the rest.
    private const float PerClass = 2e-7f, Rest = 2e-6f;
    private static readonly int Lanes = Vector<int>.Count, LaneBits = BitOperations.Log2((uint)Lanes);
    private readonly int _classes;
    private readonly int[] _cells, _offsets, _weights = new int[Most], _lane = new int[Lanes];
    private readonly float[] _rates = new float[Most];
    private readonly int[] _places = new int[Most];
    private int _rowBits = -1, _size;

    /// <summary>Room for 256 codes.</summary>
    public ClassHistogram(int classes) => (_classes, _cells, _offsets) = (classes, new int[Most * classes], new int[Lanes * classes]);

    /// <summary>The greatest code on the left of the split chosen last.</summary>
    public int Below { get; private set; }

    /// <summary>The least code on its right.</summary>
    public int Above { get; private set; }

    /// <summary>Whether so many samples with such codes are rated faster here than by sorting.</summary>
    public bool Serves(int samples, TreeColumn column) => samples >= 16 && samples * 64L >= _classes * (long)column.Codes;

    /// <summary>Begins with a feature.</summary>
    public void Begin(TreeColumn column)
    {
        int rowBits = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, (column.Codes + Lanes - 1) / Lanes)));
        if (rowBits != _rowBits)
            Arrange(rowBits);
        Array.Clear(_cells, 0, _classes * _size);
    }

    /// <summary>Counts samples by codes with labels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Count(ReadOnlySpan<uint> keys, int classBits, int labelBits)
    {
        ref int cells = ref MemoryMarshal.GetArrayDataReference(_cells), places = ref MemoryMarshal.GetArrayDataReference(_places);
        int size = _size;
        uint classMask = (1u << classBits) - 1, labelMask = (1u << labelBits) - 1;
        foreach (uint key in keys)
            Unsafe.Add(ref cells, (int)(key & classMask) * size + Unsafe.Add(ref places, key >> labelBits)) += (int)((key & labelMask) >> classBits);
    }

    /// <summary>Counts samples by codes and labels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Count(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> labels, int classBits)
    {
        ref int cells = ref MemoryMarshal.GetArrayDataReference(_cells), places = ref MemoryMarshal.GetArrayDataReference(_places);
        int size = _size, classMask = (1 << classBits) - 1;
        labels = labels[..codes.Length];
        for (int i = 0; i < codes.Length; i++)
        {
            int label = labels[i];
            Unsafe.Add(ref cells, (label & classMask) * size + Unsafe.Add(ref places, codes[i])) += label >> classBits;
        }
    }

    /// <summary>Counts the samples of a node.</summary>
    public void Count(NodeCodes codes, ReadOnlySpan<int> samples, ReadOnlySpan<ushort> labels, int classBits)
        => codes.Count(samples, labels, classBits, _cells, _places, _size);

    /// <summary>Counts those samples of a node that are marked as having another code than 0.</summary>
    public void CountMarked(NodeCodes codes, ReadOnlySpan<ulong> marks, ReadOnlySpan<int> samples, ReadOnlySpan<ushort> labels, Span<int> spare, int classBits)
        => codes.CountMarked(marks, samples, labels, spare, classBits, _cells, _places, _size);

    /// <summary>Rates all splits of what was counted; those of the node that were not counted have code 0.</summary>
    /// <param name="total">The weight of each class in the node.</param>
    /// <param name="weight">The weight of the node.</param>
    /// <param name="leastWeight">The weight that each side has at least.</param>
    /// <param name="proxy">How good the best known is; then how good the best is, if one is better.</param>
    /// <param name="isBetter">Whether one is better.</param>
    /// <returns>Whether the samples have more than one code.</returns>
    public bool Choose(ReadOnlySpan<int> total, int weight, int leastWeight, ref double proxy, out bool isBetter)
    {
        AddUp(total);
        bool varies = Rate(total, weight, Math.Max(1, leastWeight), out float best);
        float margin = weight * (PerClass * _classes + Rest), least = Math.Max(best, (float)(proxy + weight)) - margin;
        isBetter = best > float.NegativeInfinity && best >= least && Choose(total, weight, least, ref proxy);
        return varies;
    }

    private void Arrange(int rowBits)
    {
        (_rowBits, _size) = (rowBits, Lanes << rowBits);
        for (int code = 0; code < Most; code++)
            _places[code] = (code & ((1 << rowBits) - 1)) << LaneBits | code >> rowBits;
    }

    /// <summary>Makes of the cells the sums of the codes up to each within their lane, and of the offsets what is before the lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddUp(ReadOnlySpan<int> total)
    {
        for (int c = 0; c < total.Length; c++)
        {
            var cells = MemoryMarshal.Cast<int, Vector<int>>(_cells.AsSpan(c * _size, _size));
            var sum = Vector<int>.Zero;
            for (int row = 0; row < cells.Length; row++)
                cells[row] = sum += cells[row];
            int before = total[c] - Vector.Sum(sum);
            sum.CopyTo(_lane);
            for (int lane = 0; lane < _lane.Length; lane++)
            {
                _offsets[c * _lane.Length + lane] = before;
                before += _lane[lane];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Rate(ReadOnlySpan<int> total, int weight, int leastWeight, out float best)
    {
        var cells = MemoryMarshal.Cast<int, Vector<int>>(_cells);
        var offsets = MemoryMarshal.Cast<int, Vector<int>>(_offsets);
        var rates = MemoryMarshal.Cast<float, Vector<float>>(_rates.AsSpan());
        var weights = MemoryMarshal.Cast<int, Vector<int>>(_weights.AsSpan());
        Vector<int> all = new(weight), tooLittle = new(leastWeight - 1), varies = Vector<int>.Zero;
        Vector<float> most = new(float.NegativeInfinity), none = most;
        int rows = 1 << _rowBits;
        for (int row = 0; row < rows; row++)
        {
            Vector<float> squaresLeft = Vector<float>.Zero, squaresRight = Vector<float>.Zero;
            var left = Vector<int>.Zero;
            for (int c = 0; c < total.Length; c++)
            {
                Vector<int> l = cells[c * rows + row] + offsets[c], r = new Vector<int>(total[c]) - l;
                Vector<float> lf = Vector.ConvertToSingle(l), rf = Vector.ConvertToSingle(r);
                squaresLeft += lf * lf;
                squaresRight += rf * rf;
                left += l;
            }
            var right = all - left;
            varies |= Vector.GreaterThan(left, Vector<int>.Zero) & Vector.GreaterThan(right, Vector<int>.Zero);
            var isAllowed = Vector.GreaterThan(left, tooLittle) & Vector.GreaterThan(right, tooLittle);
            var rate = Vector.ConditionalSelect(isAllowed, squaresLeft / Vector.ConvertToSingle(left) + squaresRight / Vector.ConvertToSingle(right), none);
            most = Vector.ConditionalSelect(Vector.GreaterThan(rate, most), rate, most);
            rates[row] = rate;
            weights[row] = left;
        }
        best = float.NegativeInfinity;
        for (int lane = 0; lane < Vector<float>.Count; lane++)
            best = Math.Max(best, most[lane]);
        return varies != Vector<int>.Zero;
    }

    /// <summary>The first of the exactly best among those rated high enough.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private bool Choose(ReadOnlySpan<int> total, int weight, float least, ref double proxy)
    {
        var rates = MemoryMarshal.Cast<float, Vector<float>>(_rates.AsSpan(0, _size));
        var bound = new Vector<float>(least);
        double best = proxy;
        int below = -1;
        for (int row = 0; row < rates.Length; row++)
        {
            if (!Vector.GreaterThanOrEqualAny(rates[row], bound))
                continue;
            for (int lane = 0; lane < Lanes; lane++)
            {
                int code = lane << _rowBits | row;
                if (rates[row][lane] >= least && Proxy(row << LaneBits | lane, lane, total, weight) is var exact && (exact > best || exact == best && code < below))
                    (best, below) = (exact, code);
            }
        }
        if (below < 0)
            return false;
        int above = below + 1;
        while (_weights[_places[above]] == _weights[_places[below]])
            above++;
        (Below, Above, proxy) = (below, above, best);
        return true;
    }

    /// <summary>scikit-learn's rating, with its rounding: the sums of squares of whole numbers are exact.</summary>
    private double Proxy(int place, int lane, ReadOnlySpan<int> total, int weight)
    {
        long squaresLeft = 0, squaresRight = 0;
        for (int c = 0; c < total.Length; c++)
        {
            long l = _cells[c * _size + place] + _offsets[c * Lanes + lane], r = total[c] - l;
            squaresLeft += l * l;
            squaresRight += r * r;
        }
        double left = _weights[place], right = weight - left;
        return -right * (1 - squaresRight / (right * right)) - left * (1 - squaresLeft / (left * left));
    }
}
