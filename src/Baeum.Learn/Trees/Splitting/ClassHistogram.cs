using System.Numerics;
using System.Runtime.CompilerServices;

namespace Baeum.Learn;

/// <summary>For each of a feature's codes the weight of each class in a node: all that the splits by it depend on, where there are more samples than codes.</summary>
internal sealed class ClassHistogram
{
    // With weights up to this, squares and products of sums fit into 32 bits.
    private const int MostNarrow = short.MaxValue;
    private readonly int[] _cells, _left, _total;
    private readonly int _cellBits, _width;
    private int _codes;

    /// <summary>Room for 256 codes.</summary>
    public ClassHistogram(int classes)
    {
        _cellBits = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)Math.Max(classes, Vector<int>.Count)));
        _width = 1 << _cellBits;
        (_cells, _left, _total) = (new int[256 << _cellBits], new int[_width], new int[_width]);
    }

    /// <summary>Counts the samples of a node.</summary>
    public void Count(NodeCodes codes, TreeColumn column, ReadOnlySpan<int> samples, ReadOnlySpan<ushort> labels, int classBits)
    {
        _codes = column.Codes;
        Array.Clear(_cells, 0, _codes << _cellBits);
        codes.Count(samples, labels, classBits, _cells, _cellBits);
    }

    /// <summary>Counts the samples of a node from marks: those of the other codes are looked at, those of code 0 are what is left.</summary>
    public void Count(NodeCodes codes, TreeColumn column, ReadOnlySpan<ulong> marks, ReadOnlySpan<int> samples, ReadOnlySpan<ushort> labels, Span<int> spare, int classBits, ReadOnlySpan<int> total)
    {
        _codes = column.Codes;
        Array.Clear(_cells, 0, _codes << _cellBits);
        codes.CountMarked(marks, samples, labels, spare, classBits, _cells, _cellBits);
        Array.Clear(_total);
        total.CopyTo(_total);
        for (int k = 0; k < _width; k += Vector<int>.Count)
        {
            var rest = new Vector<int>(_total, k);
            for (int code = 1; code < _codes; code++)
                rest -= new Vector<int>(_cells, (code << _cellBits) + k);
            rest.CopyTo(_cells, k);
        }
    }

    /// <summary>Whether all samples count as having the same value.</summary>
    public bool IsConstant(TreeColumn column)
    {
        int first = 0, last = _codes - 1;
        while (!IsPresent(first))
            first++;
        while (!IsPresent(last))
            last--;
        return column.AreSame(first, last);
    }

    /// <summary>Writes all possible splits; returns how many there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public int Scan(TreeColumn column, ReadOnlySpan<int> total, int weight, int leastWeight, GiniCandidates c)
    {
        total.CopyTo(_total);
        Array.Clear(_left);
        long squares = 0;
        foreach (int sum in total)
            squares += (long)sum * sum;
        int count = 0, before = -1;
        for (int code = 0; code < _codes; code++)
        {
            if (!IsPresent(code))
                continue;
            if (before >= 0 && !column.AreSame(before, code))
            {
                var (left, product, leftWeight) = weight <= MostNarrow ? Narrow() : Wide();
                if (leftWeight >= leastWeight && leftWeight <= weight - leastWeight)
                {
                    c.SquaresLeft[count] = left;
                    c.SquaresRight[count] = squares - 2 * product + left;
                    c.WeightLeft[count] = leftWeight;
                    c.Below[count] = before;
                    c.Above[count++] = code;
                }
            }
            for (int k = 0; k < _width; k += Vector<int>.Count)
                (new Vector<int>(_left, k) + new Vector<int>(_cells, (code << _cellBits) + k)).CopyTo(_left, k);
            before = code;
        }
        return count;
    }

    private bool IsPresent(int code)
    {
        var any = Vector<int>.Zero;
        for (int k = 0; k < _width; k += Vector<int>.Count)
            any |= new Vector<int>(_cells, (code << _cellBits) + k);
        return any != Vector<int>.Zero;
    }

    private (long Squares, long Products, int Weight) Narrow()
    {
        Vector<int> squares = Vector<int>.Zero, products = Vector<int>.Zero, weight = Vector<int>.Zero;
        for (int k = 0; k < _width; k += Vector<int>.Count)
        {
            var left = new Vector<int>(_left, k);
            squares += left * left;
            products += left * new Vector<int>(_total, k);
            weight += left;
        }
        return (Vector.Sum(squares), Vector.Sum(products), Vector.Sum(weight));
    }

    private (long Squares, long Products, int Weight) Wide()
    {
        long squares = 0, products = 0;
        int weight = 0;
        for (int k = 0; k < _left.Length; k++)
        {
            squares += (long)_left[k] * _left[k];
            products += (long)_left[k] * _total[k];
            weight += _left[k];
        }
        return (squares, products, weight);
    }
}
