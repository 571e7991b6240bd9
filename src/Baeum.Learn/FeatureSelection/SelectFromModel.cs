using System.Globalization;
using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Keeps the features that count in a model: importances, or magnitudes of coefficients, of at least a threshold. scikit-learn: <c>SelectFromModel</c>.</summary>
/// <remarks><code>var selection = SelectFromModel.FromFitted(forest, 0.05);  var few = selection.Transform(x);</code></remarks>
public sealed record SelectFromModel : IEstimator<SelectFromModel.Model>
{
    /// <summary>A selection by a model that is fitted in <see cref="Fit"/>.</summary>
    public SelectFromModel(IEstimator<IFitted> estimator) => Estimator = estimator;

    /// <summary>The model to fit.</summary>
    public IEstimator<IFitted> Estimator { get; init; }

    /// <summary>How much a feature must count: a number, "mean", "median", or a multiple such as "1.25*mean". Default: the mean, 1e-5 for models with an l1 penalty.</summary>
    public ImportanceThreshold? Threshold { get; init; }

    /// <summary>At most so many features stay; null for any number.</summary>
    public int? MaxFeatures { get; init => field = value is null ? null : Check.NonNegative(value.Value, nameof(MaxFeatures)); }

    /// <summary>Fits the model and selects.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
        => Of(Estimator.Fit(x, y, sampleWeight), Threshold ?? ImportanceThreshold.For(Estimator), MaxFeatures);

    /// <summary>The selection by a model that is fitted already.</summary>
    /// <param name="model">A model with importances or coefficients.</param>
    /// <param name="threshold">As <see cref="Threshold"/>.</param>
    /// <param name="maxFeatures">As <see cref="MaxFeatures"/>.</param>
    public static Model FromFitted(IFitted model, ImportanceThreshold? threshold = null, int? maxFeatures = null) => Of(model, threshold ?? "mean", maxFeatures);

    private static Model Of(IFitted model, ImportanceThreshold threshold, int? maxFeatures)
    {
        double[] weights = FeatureWeights.Of(model, Math.Abs);
        double bound = threshold.Among(weights);
        var candidates = Enumerable.Range(0, weights.Length).OrderByDescending(i => weights[i]).Take(maxFeatures ?? weights.Length).ToHashSet();
        return new([.. weights.Select((w, i) => w >= bound && candidates.Contains(i))], bound, weights);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Support">For each feature whether it stays.</param>
    /// <param name="Threshold">How much a feature must count.</param>
    /// <param name="Importances">How much each counts.</param>
    public sealed record Model(bool[] Support, double Threshold, double[] Importances) : FeatureSubset(Support);
}

/// <summary>How much a feature must count: a number (<c>0.05</c>), <c>"mean"</c>, <c>"median"</c>, or a multiple of one (<c>"1.25*mean"</c>).</summary>
public readonly record struct ImportanceThreshold
{
    private const string Mean = "mean", Median = "median";
    private readonly double _factor;
    private readonly string? _reference;

    private ImportanceThreshold(double factor, string? reference) => (_factor, _reference) = (factor, reference);

    /// <summary>A number.</summary>
    public static implicit operator ImportanceThreshold(double threshold) => new(threshold, null);

    /// <summary>"mean", "median", or a multiple.</summary>
    public static implicit operator ImportanceThreshold(string threshold)
    {
        string[] parts = threshold.Split('*', StringSplitOptions.TrimEntries);
        double factor = 1;
        return parts.Length <= 2 && parts[^1] is Mean or Median && (parts.Length == 1 || double.TryParse(parts[0], CultureInfo.InvariantCulture, out factor))
            ? new(factor, parts[^1]) : throw new ArgumentException($"Expected a number, \"mean\", \"median\" or a multiple such as \"1.25*mean\" as threshold, received \"{threshold}\".");
    }

    /// <summary>scikit-learn's default for an estimator.</summary>
    internal static ImportanceThreshold For(IEstimator<IFitted> estimator)
        => estimator.GetType().Name.Contains("Lasso", StringComparison.Ordinal) || Parameters.Of(estimator).Any(p => p is { Name: "penalty", Value: "l1" } or { Name: "l1_ratio", Value: 1.0 }) ? 1e-5 : Mean;

    /// <summary>The number that this stands for among importances.</summary>
    internal double Among(double[] importances) => _factor * _reference switch
    {
        Mean => importances.Average(),
        Median => Quantiles.Of<double>([.. importances.Order()], 0.5),
        _ => 1,
    };

    /// <summary><c>0.05</c> or <c>1.25*mean</c></summary>
    public override string ToString() => _reference is null ? _factor.ToString(CultureInfo.InvariantCulture) : _factor == 1 ? _reference : string.Create(CultureInfo.InvariantCulture, $"{_factor}*{_reference}");
}
