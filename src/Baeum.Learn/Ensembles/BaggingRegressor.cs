using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The mean of many regressors, each fitted on samples drawn at random. The draws are those of scikit-learn for the same seed. scikit-learn: <c>BaggingRegressor</c>.</summary>
/// <remarks>Breiman (1996).</remarks>
public sealed record BaggingRegressor : IEstimator<BaggingRegressor.Model>
{
    /// <summary>Many decision trees.</summary>
    public BaggingRegressor()
    {
    }

    /// <summary>Many of one regressor.</summary>
    public BaggingRegressor(IEstimator<IFitted> estimator) => Estimator = estimator;

    /// <summary>The regressor; null for a decision tree.</summary>
    public IEstimator<IFitted>? Estimator { get; init; }

    /// <summary>How many. Default 10.</summary>
    public int NEstimators { get; init => field = Compute.Check.Positive(value, nameof(NEstimators)); } = 10;

    /// <summary>Samples that each gets: a share or a number. Default 1.0, as many as there are.</summary>
    public SampleShare MaxSamples { get; init; } = 1.0;

    /// <summary>Features that each gets: a share or a number. Default 1.0, all.</summary>
    public SampleShare MaxFeatures { get; init; } = 1.0;

    /// <summary>Draw samples with replacement. Default true.</summary>
    public bool Bootstrap { get; init; } = true;

    /// <summary>Draw features with replacement. Default false.</summary>
    public bool BootstrapFeatures { get; init; }

    /// <summary>Judge each sample by the regressors that did not see it. Default false.</summary>
    public bool OobScore { get; init; }

    /// <summary>Seed of the draws and of the regressors.</summary>
    public int? Seed { get; init; }

    /// <summary>Fits all regressors.</summary>
    /// <exception cref="ArgumentException">The estimator does not predict numbers, or refuses the data.</exception>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null) => Fit(x, y, sampleWeight, null);

    /// <summary>Fits the regressors that a model lacks to <see cref="NEstimators"/>; with the same seed as all at once. scikit-learn: <c>warm_start</c>.</summary>
    public Model Grow(Model model, Tensor<float> x, Labels y, Tensor<float>? sampleWeight = null) => Fit(x, y, sampleWeight, model);

    /// <summary>As scikit-learn prints it.</summary>
    public override string ToString() => EstimatorText.Of(this);

    private Model Fit(Tensor<float> x, Labels? y, Tensor<float>? sampleWeight, Model? grown)
    {
        var targets = y ?? throw new ArgumentException("BaggingRegressor requires y to be passed, but the target y is null.");
        var bags = new Bags(nameof(BaggingRegressor), Estimator ?? new DecisionTreeRegressor(), NEstimators, MaxSamples, MaxFeatures, Bootstrap, BootstrapFeatures, Seed);
        var fitted = bags.Fit<IRegressor>(x, targets, sampleWeight, grown?.Models.Length ?? 0);
        var model = new Model((int)x.Lengths[1], [.. grown?.Models ?? [], .. fitted.Select(b => b.Model)], [.. grown?.Features ?? [], .. fitted.Select(b => b.Features)], null, null);
        return OobScore ? Judged(model, bags.OfOob(x, Bootstrap, grown is not null && Seed is null), x, targets) : model;
    }

    private static Model Judged(Model model, int[][] samples, Tensor<float> x, Labels y)
    {
        var (sums, counts) = (new double[y.Count], new double[y.Count]);
        for (int b = 0; b < samples.Length; b++)
        {
            int[] rows = Bags.Outside(samples[b], y.Count);
            if (rows.Length == 0)
                continue;
            var predicted = model.Models[b].Predict(Bags.TakeColumns(x.TakeRows(rows), model.Features[b])).AsReadOnlySpan();
            for (int i = 0; i < rows.Length; i++)
                (sums[rows[i]], counts[rows[i]]) = (sums[rows[i]] + predicted[i], counts[rows[i]] + 1);
        }
        var means = Tensor.Create(sums.Zip(counts, (s, n) => (float)(s / Math.Max(1, n))).ToArray());
        return model with { OobScore = Metrics.R2Score(y, means), OobPrediction = means };
    }

    /// <summary>What <see cref="Fit(Tensor{float}, Labels?, Tensor{float}?)"/> learned.</summary>
    /// <param name="NFeaturesIn">Number of features.</param>
    /// <param name="Models">The fitted regressors.</param>
    /// <param name="Features">The features of each.</param>
    /// <param name="OobScore">R² on samples that the regressors had not seen; null unless it was asked for.</param>
    /// <param name="OobPrediction">What the regressors that had not seen them predict for the training samples, [samples], 0 where all had; null unless asked for.</param>
    public sealed record Model(int NFeaturesIn, IRegressor[] Models, int[][] Features, double? OobScore, Tensor<float>? OobPrediction) : IRegressor
    {
        /// <inheritdoc/>
        public Tensor<float> Predict(Tensor<float> x)
        {
            Inputs.Matrix(x, this);
            var all = Models.Select((m, b) => m.Predict(Bags.TakeColumns(x, Features[b]))).ToArray();
            return Voters.ToTensor(Voters.Mean(all, [.. Models.Select(_ => 1.0)])).Reshape(all[0].Lengths.ToArray());
        }
    }
}
