using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Fits a model, drops the features that count least in it, and so on until enough are gone. scikit-learn: <c>RFE</c>.</summary>
public sealed record RFE : IEstimator<RFE.Model>
{
    /// <summary>An elimination by a model with coefficients or importances.</summary>
    public RFE(IEstimator<IFitted> estimator) => Estimator = estimator;

    /// <summary>The model to fit.</summary>
    public IEstimator<IFitted> Estimator { get; init; }

    /// <summary>How many features stay: a number, or a share of them; null for half.</summary>
    public Amount? NFeaturesToSelect { get; init; }

    /// <summary>How many features go each time: a number, or a share of them.</summary>
    public Amount Step { get; init; } = 1;

    /// <summary>Eliminates.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        int features = (int)Inputs.Matrix(x).Lengths[1];
        if (features < 2)
            throw new ArgumentException($"RFE chooses among features: found {features} feature(s) (shape {x.Shape()}) while a minimum of 2 is required.");
        int wanted = NFeaturesToSelect is { } amount ? amount.IsCount ? (int)amount.Value : (int)(features * amount.Value) : features / 2;
        int step = Step.IsCount ? (int)Step.Value : Math.Max(1, (int)(Step.Value * features));
        int[] left = [.. Enumerable.Range(0, features)];
        var ranking = new int[features];
        Array.Fill(ranking, 1);
        while (left.Length > wanted)
        {
            double[] weights = FeatureWeights.Of(Estimator.Fit(Columns.Take(x, left), y, sampleWeight), c => c * c);
            int[] order = NumpySort.Order(weights);
            left = [.. order[Math.Min(step, left.Length - wanted)..].Order().Select(i => left[i])];
            foreach (int gone in Enumerable.Range(0, features).Except(left))
                ranking[gone]++;
        }
        return new(Array.ConvertAll(ranking, rank => rank == 1), ranking, Estimator.Fit(Columns.Take(x, left), y, sampleWeight));
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Support">For each feature whether it stays.</param>
    /// <param name="Ranking">1 for features that stay, then by how late they went, [features].</param>
    /// <param name="Fitted">The model, fitted on the features that stay.</param>
    public sealed record Model(bool[] Support, int[] Ranking, IFitted Fitted) : FeatureSubset(Support);
}
