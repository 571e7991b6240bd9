using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Gradient boosting over bins, for numbers: fast for many samples, takes missing values. scikit-learn: <c>HistGradientBoostingRegressor</c>.</summary>
/// <remarks>x: [samples, features]; NaN is a missing value. <code>var model = new HistGradientBoostingRegressor { MaxIter = 200 }.Fit(x, y);</code></remarks>
public sealed record HistGradientBoostingRegressor : HistSettings, IEstimator<HistGradientBoostingRegressor.Model>
{
    /// <summary>"squared_error", "absolute_error", "poisson" or "quantile".</summary>
    public string Loss { get; init => field = Choice.Of(value, HistLosses.OfNumbers); } = "squared_error";

    /// <summary>The quantile of loss "quantile".</summary>
    public double? Quantile { get; init => field = value is null ? null : Check.Between(value.Value, 0, 1, nameof(Quantile)); }

    /// <inheritdoc/>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        x = Inputs.Features(Inputs.Matrix(x));
        double[] targets = Targets.Numbers(y, (int)x.Lengths[0], nameof(HistGradientBoostingRegressor));
        var loss = HistLosses.Of(Loss, Quantile);
        LeafwiseLosses.CheckDomain(loss, targets, nameof(HistGradientBoostingRegressor));
        return new(new HistBoosting(this, loss, x, targets, LGBMFit.Weights(sampleWeight, targets.Length)).Run(isClassification: false));
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Booster">The trees.</param>
    public sealed record Model(LGBMBooster Booster) : IRegressor
    {
        /// <inheritdoc/>
        public int NFeaturesIn => Booster.NFeaturesIn;

        /// <summary>How many rounds there were. scikit-learn: <c>n_iter_</c>.</summary>
        public int NIter => Booster.NumIterations;

        /// <inheritdoc/>
        public Tensor<float> Predict(Tensor<float> x) => Booster.Predict(HistCategories.Known(Inputs.Features(x, this), Booster));

        /// <summary>What is predicted after each round.</summary>
        public IEnumerable<Tensor<float>> StagedPredict(Tensor<float> x) => HistStages.Tensors(Booster, Inputs.Features(x, this));
    }
}
