using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Keeps the k features with the highest scores. scikit-learn: <c>SelectKBest</c>.</summary>
/// <remarks>Of equal scores the later features stay. <code>var best = new SelectKBest { K = 5 }.Fit(x, y);  var few = best.Transform(x);</code></remarks>
public sealed record SelectKBest : IEstimator<SelectKBest.Model>
{
    /// <summary>The test that scores a feature. Default: "f_classif".</summary>
    public FeatureTest ScoreFunc { get; init; }

    /// <summary>Number of features to keep; null for all.</summary>
    public int? K { get; init => field = value is null ? null : Check.NonNegative(value.Value, nameof(K)); } = 10;

    /// <summary>Scores the features; weights are not looked at.</summary>
    /// <exception cref="ArgumentException">There are fewer than <see cref="K"/> features.</exception>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var tests = ScoreFunc.Invoke(Inputs.Finite(x), y ?? throw new ArgumentException("SelectKBest requires y to be passed, but the target y is null."));
        int k = K ?? tests.Scores.Length;
        if (k > tests.Scores.Length)
            throw new ArgumentException($"SelectKBest: K = {k}, but x has {tests.Scores.Length} features.");
        // NaN counts as the lowest score (scikit-learn's _clean_nans).
        int[] order = [.. Enumerable.Range(0, tests.Scores.Length).OrderBy(i => double.IsNaN(tests.Scores[i]) ? double.MinValue : tests.Scores[i])];
        var support = new bool[order.Length];
        foreach (int feature in order[^k..])
            support[feature] = true;
        return new(support, tests.Scores, tests.PValues);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Support">For each feature whether it stays.</param>
    /// <param name="Scores">The score of each feature.</param>
    /// <param name="PValues">How likely such a score is by chance; empty where the test gives none.</param>
    public sealed record Model(bool[] Support, double[] Scores, double[] PValues) : FeatureSubset(Support);
}
