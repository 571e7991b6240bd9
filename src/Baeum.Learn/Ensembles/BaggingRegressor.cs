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
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var targets = y ?? throw new ArgumentException("BaggingRegressor requires y to be passed, but the target y is null.");
        var bags = new Bags(nameof(BaggingRegressor), Estimator ?? new DecisionTreeRegressor(), NEstimators, MaxSamples, MaxFeatures, Bootstrap, BootstrapFeatures, Seed).Fit<IRegressor>(x, targets, sampleWeight);
        return new((int)x.Lengths[1], Array.ConvertAll(bags, b => b.Model), Array.ConvertAll(bags, b => b.Features), OobScore ? Oob(bags, x, targets) : null);
    }

    /// <summary>As scikit-learn prints it.</summary>
    public override string ToString() => EstimatorText.Of(this);

    private static double Oob(Bags.Bag<IRegressor>[] bags, Tensor<float> x, Labels y)
    {
        var (sums, counts) = (new double[y.Count], new double[y.Count]);
        foreach (var bag in bags)
        {
            int[] rows = Bags.Outside(bag.Samples, y.Count);
            if (rows.Length == 0)
                continue;
            var predicted = bag.Model.Predict(Bags.TakeColumns(x.TakeRows(rows), bag.Features)).AsReadOnlySpan();
            for (int i = 0; i < rows.Length; i++)
                (sums[rows[i]], counts[rows[i]]) = (sums[rows[i]] + predicted[i], counts[rows[i]] + 1);
        }
        return Metrics.R2Score(y, Tensor.Create(sums.Zip(counts, (s, n) => (float)(s / Math.Max(1, n))).ToArray()));
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="NFeaturesIn">Number of features.</param>
    /// <param name="Models">The fitted regressors.</param>
    /// <param name="Features">The features of each.</param>
    /// <param name="OobScore">R² on samples that the regressors had not seen; null unless it was asked for.</param>
    public sealed record Model(int NFeaturesIn, IRegressor[] Models, int[][] Features, double? OobScore) : IRegressor
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
