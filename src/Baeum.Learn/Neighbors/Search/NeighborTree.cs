using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A balanced binary tree over samples: halves at the median of the feature with the greatest spread, down to leaves of about <c>leafSize</c> samples.</summary>
/// <remarks>Built and walked as scikit-learn's <c>KDTree</c> and <c>BallTree</c>, so that equally near neighbours come in the same order. Cost of a query: about O(log samples) in few dimensions.</remarks>
internal sealed class NeighborTree<TDistance, TNodes> : INeighborSearch
    where TDistance : struct, IDistance
    where TNodes : class, INodes
{
    private const int QueriesPerPart = 64;
    private readonly TDistance _distance;
    private readonly TNodes _nodes;
    private readonly int _features, _count;
    private readonly int[] _rows, _starts, _ends;
    private readonly float[] _sorted;

    public NeighborTree(TDistance distance, Tensor<float> x, int leafSize, Func<TDistance, int, int, TNodes> nodes)
    {
        int samples = (int)x.Lengths[0];
        _features = (int)x.Lengths[1];
        _count = (1 << (int)(Math.Log2(Math.Max(1, (samples - 1) / (double)leafSize)) + 1)) - 1;
        (_distance, _nodes) = (distance, nodes(distance, _count, _features));
        (_rows, _starts, _ends) = ([.. Enumerable.Range(0, samples)], new int[_count], new int[_count]);
        var values = x.AsReadOnlySpan();
        Build(0, 0, samples, values);
        _sorted = new float[values.Length];
        for (int i = 0; i < samples; i++)
            values.Slice(_rows[i] * _features, _features).CopyTo(_sorted.AsSpan(i * _features));
    }

    public void Nearest(Tensor<float> queries, int k, double[] distances, int[] indices)
    {
        int count = (int)queries.Lengths[0];
        Threads.For((count + QueriesPerPart - 1) / QueriesPerPart, new NearestBody(this, queries, k, distances, indices));
    }

    public void Within(Tensor<float> queries, double radius, (double[] Distances, int[] Indices)[] found)
        => Threads.For((found.Length + QueriesPerPart - 1) / QueriesPerPart, new WithinBody(this, queries, _distance.ToReduced(radius), found));

    private void Build(int node, int start, int end, ReadOnlySpan<float> values)
    {
        (_starts[node], _ends[node]) = (start, end);
        var rows = _rows.AsSpan(start, end - start);
        _nodes.Add(node, rows, values);
        if (2 * node + 1 >= _count || rows.Length < 2)
            return;
        NthElement.Select(rows, rows.Length / 2, values, _features, WidestFeature(rows, values));
        Build(2 * node + 1, start, start + rows.Length / 2, values);
        Build(2 * node + 2, start + rows.Length / 2, end, values);
    }

    private int WidestFeature(ReadOnlySpan<int> rows, ReadOnlySpan<float> values)
    {
        int widest = 0;
        double most = 0;
        for (int j = 0; j < _features; j++)
        {
            float low = float.PositiveInfinity, high = float.NegativeInfinity;
            foreach (int row in rows)
            {
                float value = values[row * _features + j];
                low = Math.Min(low, value);
                high = Math.Max(high, value);
            }
            if ((double)high - low > most)
                (widest, most) = (j, (double)high - low);
        }
        return widest;
    }

    private bool IsLeaf(int node) => 2 * node + 1 >= _count || _ends[node] - _starts[node] < 2;

    private void Walk(int node, double bound, ReadOnlySpan<double> query, NeighborHeap heap)
    {
        if (bound > heap.Largest)
            return;
        if (IsLeaf(node))
        {
            for (int i = _starts[node]; i < _ends[node]; i++)
                heap.Push(_distance.Between(query, _sorted.AsSpan(i * _features, _features)), _rows[i]);
            return;
        }
        int left = 2 * node + 1;
        double leftBound = _nodes.Reduced(left, query), rightBound = _nodes.Reduced(left + 1, query);
        if (leftBound <= rightBound)
            Walk(left, leftBound, query, heap);
        Walk(left + 1, rightBound, query, heap);
        if (leftBound > rightBound)
            Walk(left, leftBound, query, heap);
    }

    private void Collect(int node, ReadOnlySpan<double> query, double radius, List<(int, double)> found)
    {
        if (_nodes.Reduced(node, query) > radius)
            return;
        if (!IsLeaf(node))
        {
            Collect(2 * node + 1, query, radius, found);
            Collect(2 * node + 2, query, radius, found);
            return;
        }
        for (int i = _starts[node]; i < _ends[node]; i++)
            if (_distance.Between(query, _sorted.AsSpan(i * _features, _features)) is var distance && distance <= radius)
                found.Add((_rows[i], distance));
    }

    private readonly struct NearestBody(NeighborTree<TDistance, TNodes> tree, Tensor<float> queries, int k, double[] distances, int[] indices) : IParallelBody
    {
        public void Run(int part)
        {
            var query = new double[tree._features];
            for (int row = part * QueriesPerPart, end = (int)Math.Min(row + QueriesPerPart, queries.Lengths[0]); row < end; row++)
            {
                TensorPrimitives.ConvertChecked<float, double>(queries.AsReadOnlySpan().Slice(row * query.Length, query.Length), query);
                var nearest = distances.AsSpan(row * k, k);
                var heap = new NeighborHeap(nearest, indices.AsSpan(row * k, k));
                heap.Clear();
                tree.Walk(0, tree._nodes.Reduced(0, query), query, heap);
                heap.Sort();
                for (int i = 0; i < k; i++)
                    nearest[i] = tree._distance.ToDistance(nearest[i]);
            }
        }
    }

    private readonly struct WithinBody(NeighborTree<TDistance, TNodes> tree, Tensor<float> queries, double radius, (double[], int[])[] found) : IParallelBody
    {
        public void Run(int part)
        {
            var query = new double[tree._features];
            var list = new List<(int Row, double Distance)>();
            for (int row = part * QueriesPerPart, end = Math.Min(row + QueriesPerPart, found.Length); row < end; row++)
            {
                TensorPrimitives.ConvertChecked<float, double>(queries.AsReadOnlySpan().Slice(row * query.Length, query.Length), query);
                list.Clear();
                tree.Collect(0, query, radius, list);
                list.Sort();
                var distance = tree._distance;
                found[row] = ([.. list.Select(f => distance.ToDistance(f.Distance))], [.. list.Select(f => f.Row)]);
            }
        }
    }
}
