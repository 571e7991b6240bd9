using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Sums of the features in each class.</summary>
/// <param name="Classes">Weight of the samples of each class.</param>
/// <param name="Features">[classes, features].</param>
internal sealed record FeatureCounts(double[] Classes, double[][] Features)
{
    /// <summary>Sums some function of the values.</summary>
    public static FeatureCounts Of(Tensor<float> x, int[] codes, int classes, double[] weights, Func<float, double> value)
    {
        int features = (int)x.Lengths[1];
        var counts = new FeatureCounts(new double[classes], [.. Enumerable.Range(0, classes).Select(_ => new double[features])]);
        var values = x.AsSpan();
        for (int i = 0; i < codes.Length; i++)
        {
            counts.Classes[codes[i]] += weights[i];
            for (int j = 0; j < features; j++)
                counts.Features[codes[i]][j] += weights[i] * value(values[i * features + j]);
        }
        return counts;
    }

    /// <summary>Samples that are finite and not negative.</summary>
    /// <exception cref="ArgumentException">One is; the message names its place.</exception>
    public static Tensor<float> NotNegative(Tensor<float> x, string estimator)
    {
        var dense = Targets.Finite(x, estimator);
        int negative = dense.AsReadOnlySpan().IndexOfAnyInRange(float.NegativeInfinity, -float.Epsilon);
        return negative < 0 ? dense
            : throw new ArgumentException(FormattableString.Invariant($"Negative values in data passed to {estimator} (input X): {dense.AsReadOnlySpan()[negative]} in row {negative / dense.Lengths[1]}, column {negative % dense.Lengths[1]}."));
    }

    /// <summary>Logs of the classes' probabilities: those given, the shares of the counts, or all the same.</summary>
    public double[] LogPriors(double[]? given, bool fromCounts)
    {
        double[] priors = given is not null || fromCounts ? Priorities.Of(given, Classes) : Array.ConvertAll(Classes, _ => 1.0 / Classes.Length);
        return Array.ConvertAll(priors, Math.Log);
    }
}
