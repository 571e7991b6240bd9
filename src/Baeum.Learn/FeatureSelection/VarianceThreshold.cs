using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Keeps the features whose variance exceeds a threshold: constant ones go. scikit-learn: <c>VarianceThreshold</c>.</summary>
/// <remarks>NaN is left out of the variance.</remarks>
public sealed record VarianceThreshold : IEstimator<VarianceThreshold.Model>
{
    /// <summary>What the variance must exceed.</summary>
    public double Threshold { get; init => field = Check.NonNegative(value, nameof(Threshold)); }

    /// <summary>Takes the variances; y and weights are not looked at.</summary>
    /// <exception cref="ArgumentException">No feature would stay.</exception>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        double[] variances = FeatureMoments.Of(Missing.Matrix(x), null).Variance;
        if (Threshold == 0)
        {
            // Rounding must not make a constant feature vary: scikit-learn looks at the range too, but not where a value is missing.
            var ends = FeatureExtremes.Of(x);
            int[] counts = FeatureColumns.Map(x, values => values.Length);
            variances = [.. variances.Select((variance, i) => counts[i] < x.Lengths[0] ? variance : Math.Min(variance, ends.Max[i] - ends.Min[i]))];
        }
        var support = Array.ConvertAll(variances, v => v > Threshold);
        return Array.Exists(support, s => s) ? new(support, variances)
            : throw new ArgumentException(FormattableString.Invariant($"VarianceThreshold: no feature varies more than {Threshold}{(x.Lengths[0] == 1 ? "; x has one sample alone" : "")}."));
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Support">For each feature whether it stays.</param>
    /// <param name="Variances">The variance of each feature.</param>
    public sealed record Model(bool[] Support, double[] Variances) : FeatureSubset(Support);
}
