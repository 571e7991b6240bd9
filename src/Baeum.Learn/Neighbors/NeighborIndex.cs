using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Samples among which neighbours are looked for.</summary>
/// <param name="FitX">The samples, [samples, features].</param>
/// <param name="Algorithm">brute, kd_tree or ball_tree.</param>
/// <param name="Metric">The distance.</param>
/// <param name="P">The power of the Minkowski distance.</param>
/// <param name="LeafSize">Samples in a leaf of a tree, about.</param>
public sealed record NeighborIndex(Tensor<float> FitX, string Algorithm, string Metric, double P, int LeafSize)
{
    private readonly Lazy<INeighborSearch> _search = new(() => NeighborMetric.Search(FitX, Algorithm, Metric, P, LeafSize));

    /// <summary>Number of samples.</summary>
    public int Samples => (int)FitX.Lengths[0];

    /// <summary>Number of features.</summary>
    public int Features => (int)FitX.Lengths[1];

    /// <summary>Chooses distance and way of searching for some samples.</summary>
    internal static NeighborIndex Of(Tensor<float> x, string algorithm, string metric, double p, int leafSize, int? neighbors)
    {
        string canonical = NeighborMetric.Canonical(metric, p);
        return new(x, NeighborMetric.Resolve(algorithm, canonical, p, (int)x.Lengths[0], (int)x.Lengths[1], neighbors), canonical, p, leafSize);
    }

    /// <summary>The nearest samples of each query; without queries those of each sample, itself left out. Shape: two of [queries, k].</summary>
    internal (double[] Distances, int[] Indices) Nearest(Tensor<float>? queries, int k)
    {
        Compute.Check.Positive(k, "nNeighbors");
        int count = queries is null ? k + 1 : k;
        if (count > Samples)
            throw new ArgumentException($"Expected NNeighbors of at most the {Samples} samples{(queries is null ? " without the sample itself" : "")}, received {k}.");
        int rows = (int)(queries ?? FitX).Lengths[0];
        var (distances, indices) = (new double[rows * count], new int[rows * count]);
        _search.Value.Nearest(queries ?? FitX, count, distances, indices);
        return queries is null ? WithoutItself(distances, indices, rows, count) : (distances, indices);
    }

    /// <summary>The samples within a radius of each query, by ascending index; without queries those of each sample, itself left out.</summary>
    internal (double[] Distances, int[] Indices)[] Within(Tensor<float>? queries, double radius)
    {
        var found = new (double[] Distances, int[] Indices)[(queries ?? FitX).Lengths[0]];
        _search.Value.Within(queries ?? FitX, radius, found);
        if (queries is null)
            for (int row = 0; row < found.Length; row++)
            {
                var (distances, indices) = found[row];
                found[row] = ([.. distances.Where((_, i) => indices[i] != row)], [.. indices.Where(i => i != row)]);
            }
        return found;
    }

    /// <summary>Drops each row's own sample; where so many doubles are as near that it is not among them, the first.</summary>
    private static (double[] Distances, int[] Indices) WithoutItself(double[] distances, int[] indices, int rows, int count)
    {
        var (nearest, neighbors) = (new double[rows * (count - 1)], new int[rows * (count - 1)]);
        for (int row = 0; row < rows; row++)
        {
            var own = indices.AsSpan(row * count, count);
            int drop = Math.Max(0, own.IndexOf(row)), to = row * (count - 1);
            for (int i = 0; i < count; i++)
                if (i != drop)
                    (nearest[to], neighbors[to++]) = (distances[row * count + i], own[i]);
        }
        return (nearest, neighbors);
    }
}
