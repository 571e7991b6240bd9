using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

public static partial class Metrics
{
    /// <summary>How far clusters lie apart, over how wide they are, greater is better: <c>B (n − k) / (W (k − 1))</c> with the squared distances B of the centres from the mean and W of the samples from their centres (Caliński and Harabasz 1974). scikit-learn: <c>calinski_harabasz_score</c>.</summary>
    /// <param name="x">[samples, features]</param>
    /// <param name="labels">The cluster of each sample, [samples].</param>
    /// <exception cref="ArgumentException">There are less than 2 clusters, or as many as samples.</exception>
    public static double CalinskiHarabaszScore(Tensor<float> x, Labels labels)
    {
        var (dense, codes, centres) = Clusters(x, labels);
        double[] mean = new double[centres[0].Length];
        for (int i = 0; i < codes.Length; i++)
            for (int j = 0; j < mean.Length; j++)
                mean[j] += (double)dense[i, j] / codes.Length;
        double between = 0, within = 0;
        for (int i = 0; i < codes.Length; i++)
            for (int j = 0; j < mean.Length; j++)
            {
                between += Math.Pow(centres[codes[i]][j] - mean[j], 2);
                within += Math.Pow(dense[i, j] - centres[codes[i]][j], 2);
            }
        return within == 0 ? 1 : between * (codes.Length - centres.Length) / (within * (centres.Length - 1));
    }

    /// <summary>How much clusters overlap with the one that is most like them, less is better: mean over clusters of <c>max (sᵢ + sⱼ) / dᵢⱼ</c>, s the mean distance to the centre, d the distance of centres (Davies and Bouldin 1979). scikit-learn: <c>davies_bouldin_score</c>.</summary>
    /// <param name="x">[samples, features]</param>
    /// <param name="labels">The cluster of each sample, [samples].</param>
    /// <exception cref="ArgumentException">There are less than 2 clusters, or as many as samples.</exception>
    public static double DaviesBouldinScore(Tensor<float> x, Labels labels)
    {
        var (dense, codes, centres) = Clusters(x, labels);
        double[] spread = new double[centres.Length], sizes = new double[centres.Length];
        for (int i = 0; i < codes.Length; i++)
        {
            spread[codes[i]] += Math.Sqrt(SquaredDistance.Between(dense.AsReadOnlySpan().Slice(i * centres[0].Length, centres[0].Length), centres[codes[i]]));
            sizes[codes[i]]++;
        }
        spread = [.. spread.Zip(sizes, (sum, size) => sum / size)];
        double[,] apart = new double[centres.Length, centres.Length];
        for (int a = 0; a < centres.Length; a++)
            for (int b = 0; b < centres.Length; b++)
                apart[a, b] = TensorPrimitives.Distance<double>(centres[a], centres[b]);
        const double Close = 1e-8; // NumPy's allclose to 0.
        if (spread.All(s => s <= Close) || apart.Cast<double>().All(d => d <= Close))
            return 0;
        return Enumerable.Range(0, centres.Length).Average(a => Enumerable.Range(0, centres.Length).Max(b => apart[a, b] == 0 ? 0 : (spread[a] + spread[b]) / apart[a, b]));
    }

    private static (Tensor<float> X, int[] Codes, double[][] Centres) Clusters(Tensor<float> x, Labels labels)
    {
        var dense = Targets.Finite(x, nameof(Metrics));
        var classes = labels.Classes();
        int samples = (int)dense.Lengths[0], features = (int)dense.Lengths[1];
        if (labels.Count != samples)
            throw new ArgumentException($"Expected the cluster of each of the {samples} samples, received {labels.Count} labels.");
        if (classes.Count < 2 || classes.Count > samples - 1)
            throw new ArgumentException($"Number of labels is {classes.Count}. Valid values are 2 to n_samples - 1 (inclusive).");
        int[] codes = labels.Encode(classes), sizes = new int[classes.Count];
        var centres = Array.ConvertAll(sizes, _ => new double[features]);
        for (int i = 0; i < samples; i++)
        {
            sizes[codes[i]]++;
            for (int j = 0; j < features; j++)
                centres[codes[i]][j] += dense[i, j];
        }
        for (int k = 0; k < centres.Length; k++)
            centres[k] = Array.ConvertAll(centres[k], sum => sum / sizes[k]);
        return (dense, codes, centres);
    }
}
