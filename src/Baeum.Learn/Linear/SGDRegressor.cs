using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A linear regressor by stochastic gradient descent, for many samples: <c>min mean loss(yᵢ, coef · xᵢ + intercept) + alpha penalty(coef)</c>. scikit-learn: <c>SGDRegressor</c>.</summary>
/// <remarks>x: [samples, features], best scaled before. A seed gives scikit-learn's order and steps. <code>var model = new SGDRegressor { Seed = 0 }.Fit(x, y);</code></remarks>
public sealed record SGDRegressor : IEstimator<SGDRegressor.Model>
{
    /// <summary>squared_error, huber, epsilon_insensitive or squared_epsilon_insensitive.</summary>
    public string Loss { get; init => field = Choice.Of(value, SgdLoss.Regression); } = "squared_error";

    /// <summary>l2, l1 or elasticnet; null for none.</summary>
    public string? Penalty { get; init => field = value is null ? null : Choice.Of(value, SgdSettings.Penalties); } = "l2";

    /// <summary>Weight of the penalty; also sets the learning rate optimal.</summary>
    public double Alpha { get; init => field = Check.NonNegative(value, nameof(Alpha)); } = 0.0001;

    /// <summary>Share of l1 in elasticnet.</summary>
    public double L1Ratio { get; init => field = Check.Between(value, 0, 1, nameof(L1Ratio)); } = 0.15;

    /// <summary>Learn an offset.</summary>
    public bool FitIntercept { get; init; } = true;

    /// <summary>Most passes over the samples.</summary>
    public int MaxIter { get; init => field = Check.Positive(value, nameof(MaxIter)); } = 1000;

    /// <summary>Least gain of a pass; null to do all passes.</summary>
    public double? Tol { get; init; } = 1e-3;

    /// <summary>Shuffle the samples before each pass.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>Width of the losses huber, epsilon_insensitive and squared_epsilon_insensitive.</summary>
    public double Epsilon { get; init => field = Check.NonNegative(value, nameof(Epsilon)); } = 0.1;

    /// <summary>Seed of the shuffles. scikit-learn: <c>random_state</c>.</summary>
    public int? Seed { get; init; }

    /// <summary>constant, optimal (1 / (alpha (t₀ + t))), invscaling (eta0 / tᵖ) or adaptive (eta0, divided by 5 when nothing is gained).</summary>
    public string LearningRate { get; init => field = Choice.Of(value, SgdSettings.Schedules); } = "invscaling";

    /// <summary>The first step size.</summary>
    public double Eta0 { get; init => field = Check.NonNegative(value, nameof(Eta0)); } = 0.01;

    /// <summary>The power of invscaling.</summary>
    public double PowerT { get; init; } = 0.25;

    /// <summary>Stop when the score on samples held out no longer grows.</summary>
    public bool EarlyStopping { get; init; }

    /// <summary>Share of the samples that are held out.</summary>
    public double ValidationFraction { get; init => field = value is > 0 and < 1 ? value : throw new ArgumentOutOfRangeException(nameof(ValidationFraction), FormattableString.Invariant($"ValidationFraction must lie between 0 and 1; received ValidationFraction = {value}.")); } = 0.1;

    /// <summary>Passes without gain before it stops.</summary>
    public int NIterNoChange { get; init => field = Check.Positive(value, nameof(NIterNoChange)); } = 5;

    /// <summary>Take the mean of the weights over the steps: true, or the step to begin with.</summary>
    public object Average { get; init => field = SgdSettings.Steps(value) >= 0 ? value : false; } = false;

    /// <summary>Learns from samples and their numbers.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var dense = Targets.Finite(x, nameof(SGDRegressor));
        int samples = (int)dense.Lengths[0];
        double[] targets = Targets.Numbers(y, samples, nameof(SGDRegressor)), weights = Targets.Weights(sampleWeight, samples);
        var settings = new SgdSettings(SgdLoss.Of(Loss, Epsilon), Penalty, Alpha, L1Ratio, FitIntercept, MaxIter, Tol, Shuffle, LearningRate, Eta0, PowerT, EarlyStopping, ValidationFraction, NIterNoChange, SgdSettings.Steps(Average)).Checked();
        var held = new bool[samples];
        int[] heldRows = [];
        if (EarlyStopping)
        {
            var (train, test) = SplitSizes.Of(samples, ValidationFraction, null);
            heldRows = ShuffledRows.Draw(samples, train, test, Seeds.Generator(Seed)).Test;
            foreach (int row in heldRows)
                held[row] = true;
        }
        var rows = heldRows.Order().ToArray();
        Func<double[], double, double>? score = EarlyStopping ? (w, b) => new Model(w, b, 0).Score(dense.TakeRows(rows), Tensor.Create(Array.ConvertAll(rows, i => (float)targets[i])), Tensor.Create(Array.ConvertAll(rows, i => (float)weights[i]))) : null;
        uint seed = (uint)Seeds.Generator(Seed).NextInteger(int.MaxValue - 1);
        var result = new StochasticDescent(settings, dense, targets, weights).Run(seed, held, 1, 1, score);
        return new(result.Coef, result.Intercept, result.Epochs);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Coef">[features].</param>
    /// <param name="Intercept">The offset.</param>
    /// <param name="NIter">Passes over the samples.</param>
    public sealed record Model(double[] Coef, double Intercept, int NIter) : LinearRegressor(Coef, Intercept);
}
