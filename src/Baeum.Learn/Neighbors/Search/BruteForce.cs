using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>All distances, one by one, in double. Samples are compared in groups, one a lane, so that the features of each are summed in their order.</summary>
internal sealed class BruteForce<TDistance>(TDistance distance, Tensor<float> x, bool numPyOrder) : INeighborSearch where TDistance : struct, IDistance
{
    private const int Registers = 4, Pairs = 1 << 19;
    private static readonly int Group = Registers * Vector<double>.Count;
    private readonly int _samples = (int)x.Lengths[0], _features = (int)x.Lengths[1];

    public void Nearest(Tensor<float> queries, int k, double[] distances, int[] indices)
    {
        int count = (int)queries.Lengths[0], rows = RowsPerPart(count);
        Threads.For((count + rows - 1) / rows, new NearestBody(this, queries, rows, k, distances, indices));
    }

    public void Within(Tensor<float> queries, double radius, (double[] Distances, int[] Indices)[] found)
    {
        int rows = RowsPerPart(found.Length);
        Threads.For((found.Length + rows - 1) / rows, new WithinBody(this, queries, rows, distance.ToReduced(radius), found));
    }

    private int RowsPerPart(int queries) => Math.Clamp(Math.Min((queries + 15) / 16, Pairs / _samples), 1, 64);

    /// <summary>Reduced distances of some queries to all samples. Shape: [rows, samples].</summary>
    private double[] Distances(Tensor<float> queries, int row, int rows)
    {
        var q = new double[rows * _features];
        TensorPrimitives.ConvertChecked<float, double>(queries.AsReadOnlySpan().Slice(row * _features, q.Length), q);
        for (int i = 0; i < rows; i++)
            distance.Prepare(q.AsSpan(i * _features, _features));
        var result = new double[rows * _samples];
        var group = new double[_features * Group];
        for (int sample = 0; sample < _samples; sample += Group)
        {
            int count = Math.Min(Group, _samples - sample);
            Load(sample, count, group);
            for (int i = 0; i < rows; i++)
                Compare(q.AsSpan(i * _features, _features), MemoryMarshal.Cast<double, Vector<double>>(group), result.AsSpan(i * _samples + sample, count));
        }
        return result;
    }

    private void Load(int sample, int count, double[] group)
    {
        var row = new double[_features];
        for (int i = 0; i < count; i++)
        {
            TensorPrimitives.ConvertChecked<float, double>(x.AsReadOnlySpan().Slice((sample + i) * _features, _features), row);
            distance.Prepare(row);
            for (int j = 0; j < _features; j++)
                group[j * Group + i] = row[j];
        }
    }

    private void Compare(ReadOnlySpan<double> query, ReadOnlySpan<Vector<double>> group, Span<double> result)
    {
        Vector<double> s0 = default, s1 = default, s2 = default, s3 = default, t0 = default, t1 = default, t2 = default, t3 = default;
        for (int j = 0; j < query.Length; j++)
        {
            var a = new Vector<double>(query[j]);
            distance.Add(a, group[Registers * j], ref s0, ref t0);
            distance.Add(a, group[Registers * j + 1], ref s1, ref t1);
            distance.Add(a, group[Registers * j + 2], ref s2, ref t2);
            distance.Add(a, group[Registers * j + 3], ref s3, ref t3);
        }
        ReadOnlySpan<Vector<double>> sums = [s0, s1, s2, s3], scales = [t0, t1, t2, t3];
        ReadOnlySpan<double> sum = MemoryMarshal.Cast<Vector<double>, double>(sums), scale = MemoryMarshal.Cast<Vector<double>, double>(scales);
        for (int i = 0; i < result.Length; i++)
            result[i] = distance.Reduced(sum[i], scale[i], query.Length);
    }

    private readonly struct NearestBody(BruteForce<TDistance> search, Tensor<float> queries, int rowsPerPart, int k, double[] distances, int[] indices) : IParallelBody
    {
        public void Run(int part)
        {
            int first = part * rowsPerPart, rows = (int)Math.Min(rowsPerPart, queries.Lengths[0] - first);
            var all = search.Distances(queries, first, rows);
            for (int i = 0; i < rows; i++)
            {
                Span<double> row = all.AsSpan(i * search._samples, search._samples), nearest = distances.AsSpan((first + i) * k, k);
                search.Select(row, nearest, indices.AsSpan((first + i) * k, k));
                for (int j = 0; j < k; j++)
                    nearest[j] = search.ToDistance(nearest[j]);
            }
        }
    }

    private double ToDistance(double reduced) => distance.ToDistance(reduced);

    private void Select(Span<double> row, Span<double> nearest, Span<int> indices)
    {
        if (numPyOrder)
        {
            ArgPartition.Smallest(row, nearest, indices);
            return;
        }
        int half = Halves.Boundary(row.Length), k = nearest.Length;
        double[] distances = new double[2 * k];
        int[] found = new int[2 * k];
        NeighborHeap first = new(distances.AsSpan(0, k), found.AsSpan(0, k)), second = new(distances.AsSpan(k), found.AsSpan(k)), both = new(nearest, indices);
        first.Clear();
        second.Clear();
        for (int j = 0; j < half; j++)
            first.Push(row[j], j);
        for (int j = half; j < row.Length; j++)
            second.Push(row[j], j);
        both.Merge(distances.AsSpan(0, k), found.AsSpan(0, k), distances.AsSpan(k), found.AsSpan(k));
        both.Sort();
    }

    private readonly struct WithinBody(BruteForce<TDistance> search, Tensor<float> queries, int rowsPerPart, double radius, (double[], int[])[] found) : IParallelBody
    {
        public void Run(int part)
        {
            int first = part * rowsPerPart, rows = Math.Min(rowsPerPart, found.Length - first);
            var all = search.Distances(queries, first, rows);
            for (int i = 0; i < rows; i++)
            {
                var row = all.AsSpan(i * search._samples, search._samples);
                var (near, indices) = (new List<double>(), new List<int>());
                for (int j = 0; j < row.Length; j++)
                    if (row[j] <= radius)
                    {
                        near.Add(search.ToDistance(row[j]));
                        indices.Add(j);
                    }
                found[first + i] = ([.. near], [.. indices]);
            }
        }
    }
}
