using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>Covariances of weighted samples around the means of their components.</summary>
internal static class GaussianCovariances
{
    /// <param name="x">[samples, features]</param>
    /// <param name="shares">[samples, components]</param>
    /// <param name="counts">[components]: the sums of the shares.</param>
    /// <param name="means">[components, features]</param>
    /// <param name="type">One of <see cref="GaussianShapes.Names"/>.</param>
    /// <param name="regularization">Added to all variances.</param>
    public static double[][] Of(double[] x, double[] shares, double[] counts, double[] means, string type, double regularization)
    {
        int components = counts.Length, features = means.Length / components;
        var result = new double[components][];
        double[] centred = new double[x.Length], weighted = new double[x.Length];
        for (int k = 0; k < components; k++)
        {
            for (int at = 0; at < x.Length; at += features)
            {
                var row = centred.AsSpan(at, features);
                TensorPrimitives.Subtract(x.AsSpan(at, features), means.AsSpan(k * features, features), row);
                TensorPrimitives.Multiply(row, shares[at / features * components + k], weighted.AsSpan(at, features));
            }
            result[k] = type is "full" or "tied" ? Full(weighted, centred, features) : Diagonal(weighted, centred, features);
        }
        return type == "tied" ? [Tied(result, counts, features, regularization)] : [.. result.Select((c, k) => Finish(c, counts[k], type, features, regularization))];
    }

    private static double[] Full(double[] weighted, double[] centred, int features)
    {
        var sum = new double[features * features];
        DoubleGemm.Multiply(weighted, centred, sum, features, features, centred.Length / features, transposeA: true);
        return sum;
    }

    private static double[] Diagonal(double[] weighted, double[] centred, int features)
    {
        var sum = new double[features];
        for (int at = 0; at < centred.Length; at += features)
            TensorPrimitives.MultiplyAdd(weighted.AsSpan(at, features), centred.AsSpan(at, features), sum, sum);
        return sum;
    }

    private static double[] Tied(double[][] sums, double[] counts, int features, double regularization)
    {
        var sum = new double[features * features];
        foreach (var part in sums)
            TensorPrimitives.Add(sum, part, sum);
        return Finish(sum, counts.Sum(), "full", features, regularization);
    }

    private static double[] Finish(double[] sum, double count, string type, int features, double regularization)
    {
        TensorPrimitives.Divide(sum, count, sum);
        for (int j = 0; j < features; j++)
            sum[type == "full" ? j * (features + 1) : j] += regularization;
        return type == "spherical" ? [sum.Average()] : sum;
    }
}
