using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>The rows of a tree and their derivatives, those of a node next to each other and ascending.</summary>
internal sealed class RowPartition(int rows)
{
    private const int RowsPerPart = 8192;
    private readonly int[] _rows = new int[rows], _right = new int[rows];
    private readonly GradientPair[] _pairs = new GradientPair[rows], _rightPairs = new GradientPair[rows];
    private readonly List<(int Node, int From, int Count)> _parts = [];
    private int[] _lefts = [];

    /// <summary>The rows of a node.</summary>
    public ReadOnlySpan<int> Rows(int from, int count) => _rows.AsSpan(from, count);

    /// <summary>The derivatives of the rows of a node.</summary>
    public ReadOnlySpan<GradientPair> Pairs(int from, int count) => _pairs.AsSpan(from, count);

    /// <summary>All rows in order, in one node.</summary>
    public void Start(ReadOnlySpan<GradientPair> pairs)
    {
        for (int row = 0; row < pairs.Length; row++)
            _rows[row] = row;
        pairs.CopyTo(_pairs);
    }

    /// <summary>Some of the rows, ascending, in one node.</summary>
    /// <param name="pairs">The derivatives of all rows.</param>
    public void Start(ReadOnlySpan<GradientPair> pairs, ReadOnlySpan<int> rows)
    {
        rows.CopyTo(_rows);
        for (int i = 0; i < rows.Length; i++)
            _pairs[i] = pairs[rows[i]];
    }

    /// <summary>Puts the rows of each node that go left by its best split before those that go right; returns how many go left at each.</summary>
    public ReadOnlySpan<int> Split(List<GrowingNode> nodes, BinColumn[] columns)
    {
        _parts.Clear();
        for (int n = 0; n < nodes.Count; n++)
            for (int at = 0; at < nodes[n].Count; at += RowsPerPart)
                _parts.Add((n, nodes[n].From + at, Math.Min(RowsPerPart, nodes[n].Count - at)));
        if (_lefts.Length < _parts.Count + nodes.Count)
            _lefts = new int[2 * (_parts.Count + nodes.Count)];
        foreach (var node in nodes)
            node.Decide(columns[node.Best.Feature]);
        Threads.For(_parts.Count, new SplitBody(this, nodes, columns));
        for (int n = 0, part = 0; n < nodes.Count; n++)
        {
            int parts = (nodes[n].Count + RowsPerPart - 1) / RowsPerPart;
            _lefts[_parts.Count + n] = parts > 1 ? Gather(part, parts) : parts == 1 ? _lefts[part] : 0;
            part += parts;
        }
        return _lefts.AsSpan(_parts.Count, nodes.Count);
    }

    /// <summary>Within a part the rows that go left close ranks in place; the others step aside.</summary>
    private void SplitPart(GrowingNode node, BinColumn column, int part)
    {
        var (_, from, count) = _parts[part];
        RowSpan left = new(_rows.AsSpan(from, count), _pairs.AsSpan(from, count)), right = new(_right.AsSpan(from, count), _rightPairs.AsSpan(from, count));
        int lefts = _lefts[part] = column.Split(left.Rows, left.Pairs, node.Sides(column.Slots), left, right);
        if (count == node.Count)
            Move(_right, _rightPairs, from, from + lefts, count - lefts);
    }

    /// <summary>Puts the parts of one node together; returns how many go left.</summary>
    private int Gather(int first, int count)
    {
        int to = _parts[first].From, start = to;
        for (int part = first; part < first + count; part++)
            to += Move(_rows, _pairs, _parts[part].From, to, _lefts[part]);
        int lefts = to - start;
        for (int part = first; part < first + count; part++)
            to += Move(_right, _rightPairs, _parts[part].From, to, _parts[part].Count - _lefts[part]);
        return lefts;
    }

    private int Move(int[] rows, GradientPair[] pairs, int from, int to, int count)
    {
        Array.Copy(rows, from, _rows, to, count);
        Array.Copy(pairs, from, _pairs, to, count);
        return count;
    }

    private readonly struct SplitBody(RowPartition partition, List<GrowingNode> nodes, BinColumn[] columns) : IParallelBody
    {
        public void Run(int part)
        {
            var node = nodes[partition._parts[part].Node];
            partition.SplitPart(node, columns[node.Best.Feature], part);
        }
    }
}
