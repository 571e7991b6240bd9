using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Lloyd's iterations: each sample to the nearest centre, each centre to the mean of its samples, until no sample or hardly any centre moves.</summary>
/// <remarks>A part of the samples keeps the sums of its clusters and corrects them for the samples that moved. Source: scikit-learn's <c>_kmeans_single_lloyd</c>, its rule for empty clusters included.</remarks>
internal sealed class Lloyd
{
    private const int FewestParts = 4, MostParts = 64, MostSums = 1 << 22;
    private readonly Tensor<float> _x;
    private readonly double[]? _weights;
    private readonly int _samples, _features, _clusters, _parts;
    private readonly int[] _labels;
    private readonly double[] _sums, _counts;

    /// <param name="x">[samples, features]</param>
    /// <param name="weights">[samples]; null for 1.</param>
    /// <param name="clusters">Number of clusters.</param>
    public Lloyd(Tensor<float> x, double[]? weights, int clusters)
    {
        (_x, _weights, _samples, _features, _clusters) = (x, weights, (int)x.Lengths[0], (int)x.Lengths[1], clusters);
        int blocks = (_samples + CenterSearch.BlockRows - 1) / CenterSearch.BlockRows;
        _parts = Math.Min(blocks, Math.Clamp(MostSums / Math.Max(1, clusters * _features), FewestParts, MostParts));
        _labels = new int[_samples];
        _sums = new double[_parts * clusters * _features];
        _counts = new double[_parts * clusters];
    }

    /// <summary>Runs from some centres, [clusters, features].</summary>
    public (int[] Labels, double Inertia, double[] Centers, int Iterations) Run(double[] centers, int maxIter, double tolerance)
    {
        Array.Fill(_labels, -1);
        Array.Clear(_sums);
        Array.Clear(_counts);
        var counts = new double[_clusters];
        int iteration = 0;
        while (true)
        {
            bool moved = Assign(centers, keepsSums: true);
            var next = Means(centers, counts);
            double shift = 0;
            for (int i = 0; i < next.Length; i++)
                shift += (next[i] - centers[i]) * (next[i] - centers[i]);
            centers = next;
            iteration++;
            if (!moved)
                break;
            if (shift <= tolerance || iteration == maxIter)
            {
                Assign(centers, keepsSums: false);
                break;
            }
        }
        return ((int[])_labels.Clone(), Inertia(centers), centers, iteration);
    }

    private bool Assign(double[] centers, bool keepsSums)
    {
        var moved = new bool[_parts];
        Threads.For(_parts, new AssignBody(this, new CenterSearch(centers, _features), keepsSums, moved));
        return Array.IndexOf(moved, true) >= 0;
    }

    private double[] Means(double[] centers, double[] counts)
    {
        Array.Clear(counts);
        var next = new double[_clusters * _features];
        for (int part = 0; part < _parts; part++)
        {
            TensorPrimitives.Add(next, _sums.AsSpan(part * next.Length, next.Length), next);
            TensorPrimitives.Add(counts, _counts.AsSpan(part * _clusters, _clusters), counts);
        }
        if (counts.Contains(0))
            Relocate(centers, next, counts);
        int fullest = TensorPrimitives.IndexOfMax<double>(counts);
        for (int k = 0; k < _clusters; k++)
        {
            var mean = next.AsSpan(k * _features, _features);
            if (counts[k] > 0)
                TensorPrimitives.Multiply(mean, 1 / counts[k], mean);
            else
                next.AsSpan(fullest * _features, _features).CopyTo(mean);
        }
        return next;
    }

    /// <summary>Empty clusters begin anew at the samples that are farthest from their centres.</summary>
    private void Relocate(double[] centers, double[] sums, double[] counts)
    {
        var values = _x.AsReadOnlySpan();
        var distances = new double[_samples];
        for (int i = 0; i < _samples; i++)
            distances[i] = SquaredDistance.Between(values.Slice(i * _features, _features), centers.AsSpan(_labels[i] * _features, _features));
        int[] empty = [.. Enumerable.Range(0, _clusters).Where(k => counts[k] == 0)], far = [.. Enumerable.Range(0, _samples).OrderByDescending(i => distances[i]).Take(empty.Length)];
        for (int i = 0; i < Math.Min(far.Length, empty.Length); i++)
        {
            int row = far[i], from = _labels[row], to = empty[i];
            double weight = _weights?[row] ?? 1;
            for (int j = 0; j < _features; j++)
            {
                double value = values[row * _features + j] * weight;
                sums[from * _features + j] -= value;
                sums[to * _features + j] = value;
            }
            counts[to] = weight;
            counts[from] -= weight;
        }
    }

    private double Inertia(double[] centers)
    {
        var partial = new double[_parts];
        Threads.For(_parts, new InertiaBody(this, centers, partial));
        return partial.Sum();
    }

    private (int First, int End) Rows(int part)
    {
        int blocks = (_samples + CenterSearch.BlockRows - 1) / CenterSearch.BlockRows;
        return ((int)((long)blocks * part / _parts) * CenterSearch.BlockRows, Math.Min(_samples, (int)((long)blocks * (part + 1) / _parts) * CenterSearch.BlockRows));
    }

    private readonly struct AssignBody(Lloyd run, CenterSearch search, bool keepsSums, bool[] moved) : IParallelBody
    {
        public void Run(int part)
        {
            var (first, end) = run.Rows(part);
            var scratch = Pool.Rent(CenterSearch.BlockRows * run._clusters);
            Span<int> labels = stackalloc int[CenterSearch.BlockRows];
            // Sums of weights that are no whole numbers would not come back to 0.
            bool anew = run._weights is not null;
            if (anew && keepsSums)
            {
                run._sums.AsSpan(part * run._clusters * run._features, run._clusters * run._features).Clear();
                run._counts.AsSpan(part * run._clusters, run._clusters).Clear();
            }
            for (int row = first; row < end; row += CenterSearch.BlockRows)
            {
                int rows = Math.Min(CenterSearch.BlockRows, end - row);
                search.Assign(run._x.AsReadOnlySpan().Slice(row * run._features, rows * run._features), labels[..rows], scratch.Span);
                for (int i = 0; i < rows; i++)
                {
                    int old = run._labels[row + i], now = labels[i];
                    run._labels[row + i] = now;
                    moved[part] |= old != now;
                    if (!keepsSums || (old == now && !anew))
                        continue;
                    double weight = run._weights?[row + i] ?? 1;
                    run.Add(part, now, row + i, weight);
                    if (old >= 0 && !anew)
                        run.Add(part, old, row + i, -weight);
                }
            }
            Pool.Return(scratch);
        }
    }

    private void Add(int part, int cluster, int row, double weight)
    {
        int at = part * _clusters + cluster;
        _counts[at] += weight;
        ScaledSum.Add(_sums.AsSpan(at * _features, _features), _x.AsReadOnlySpan().Slice(row * _features, _features), weight);
    }

    private readonly struct InertiaBody(Lloyd run, double[] centers, double[] partial) : IParallelBody
    {
        public void Run(int part)
        {
            var (first, end) = run.Rows(part);
            for (int i = first; i < end; i++)
                partial[part] += (run._weights?[i] ?? 1) * SquaredDistance.Between(run._x.AsReadOnlySpan().Slice(i * run._features, run._features), centers.AsSpan(run._labels[i] * run._features, run._features));
        }
    }
}
