using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

public static partial class Metrics
{
    private const int SilhouetteRows = 256;

    /// <summary>The mean silhouette of all samples: near 1 where clusters lie apart, 0 where they touch. scikit-learn: <c>silhouette_score</c>.</summary>
    /// <param name="x">[samples, features]</param>
    /// <param name="labels">The cluster of each sample, [samples].</param>
    /// <param name="metric">The distance; see <see cref="NeighborSettings.Metric"/>.</param>
    /// <param name="sampleSize">Takes so many random samples only.</param>
    /// <param name="seed">scikit-learn's <c>random_state</c>.</param>
    public static double SilhouetteScore(Tensor<float> x, Labels labels, string metric = "euclidean", int? sampleSize = null, int? seed = null)
    {
        if (sampleSize is not { } size)
            return SilhouetteSamples(x, labels, metric).Average();
        int[] rows = Seeds.Generator(seed).Permutation(labels.Count)[..Math.Min(size, labels.Count)];
        return SilhouetteSamples(x.TakeRows(rows), labels.TakeRows(rows), metric).Average();
    }

    /// <summary>For each sample <c>(b − a) / max(a, b)</c>: a its mean distance to its cluster, b to the nearest other one; 0 for a cluster of one sample. Shape: [samples]. scikit-learn: <c>silhouette_samples</c>.</summary>
    /// <param name="x">[samples, features]</param>
    /// <param name="labels">The cluster of each sample, [samples].</param>
    /// <param name="metric">The distance; see <see cref="NeighborSettings.Metric"/>.</param>
    /// <exception cref="ArgumentException">There are less than 2 clusters, or as many as samples.</exception>
    public static double[] SilhouetteSamples(Tensor<float> x, Labels labels, string metric = "euclidean")
    {
        x = Targets.Finite(x, nameof(SilhouetteSamples));
        Choice.Of(metric, NeighborMetric.Names, nameof(metric));
        var classes = labels.Classes();
        int samples = (int)x.Lengths[0], clusters = classes.Count;
        if (labels.Count != samples)
            throw new ArgumentException($"SilhouetteSamples: x has {samples} samples, labels has {labels.Count}.");
        if (clusters < 2 || clusters > samples - 1)
            throw new ArgumentException($"Number of labels is {clusters}. Valid values are 2 to n_samples - 1 (inclusive).");
        int[] codes = labels.Encode(classes);
        double[] sizes = new double[clusters], result = new double[samples], sums = new double[clusters];
        foreach (int code in codes)
            sizes[code]++;
        var search = NeighborMetric.Search(x, "brute", NeighborMetric.Canonical(metric, 2), 2, leafSize: 30);
        for (int first = 0; first < samples; first += SilhouetteRows)
        {
            var found = new (double[] Distances, int[] Indices)[Math.Min(SilhouetteRows, samples - first)];
            search.Within(x.TakeRows(first..(first + found.Length)), double.PositiveInfinity, found);
            for (int i = 0; i < found.Length; i++)
            {
                Array.Clear(sums);
                for (int j = 0; j < samples; j++)
                    sums[codes[j]] += found[i].Distances[j];
                int own = codes[first + i];
                double a = sums[own] / (sizes[own] - 1), b = Enumerable.Range(0, clusters).Where(k => k != own).Min(k => sums[k] / sizes[k]);
                result[first + i] = sizes[own] == 1 || Math.Max(a, b) == 0 ? 0 : (b - a) / Math.Max(a, b);
            }
        }
        return result;
    }
}
