using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Keeps the share of the features with the highest scores. scikit-learn: <c>SelectPercentile</c>.</summary>
public sealed record SelectPercentile : IEstimator<SelectPercentile.Model>
{
    /// <summary>The test that scores a feature. Default: "f_classif".</summary>
    public FeatureTest ScoreFunc { get; init; }

    /// <summary>Share of the features to keep, in percent.</summary>
    public double Percentile { get; init => field = Check.Between(value, 0, 100); } = 10;

    /// <summary>Scores the features; weights are not looked at.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var tests = ScoreFunc.Invoke(Inputs.Finite(x), y ?? throw new ArgumentException("SelectPercentile requires y to be passed, but the target y is null."));
        double[] scores = Array.ConvertAll(tests.Scores, s => double.IsNaN(s) ? double.MinValue : s);
        double threshold = Quantiles.Of<double>([.. scores.Order()], 1 - Percentile / 100);
        var support = Array.ConvertAll(scores, s => s > threshold && Percentile > 0 || Percentile == 100);
        int free = (int)(scores.Length * Percentile / 100) - support.Count(s => s);
        for (int i = 0; i < scores.Length && free > 0; i++)
        {
            if (scores[i] != threshold || support[i])
                continue;
            support[i] = true;
            free--;
        }
        return new(support, tests.Scores, tests.PValues);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Support">For each feature whether it stays.</param>
    /// <param name="Scores">The score of each feature.</param>
    /// <param name="PValues">How likely such a score is by chance; empty where the test gives none.</param>
    public sealed record Model(bool[] Support, double[] Scores, double[] PValues) : FeatureSubset(Support);
}
