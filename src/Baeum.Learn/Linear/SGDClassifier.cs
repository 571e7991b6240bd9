using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A linear classifier by stochastic gradient descent, for many samples: <c>min mean loss(yᵢ, coef · xᵢ + intercept) + alpha penalty(coef)</c>, one class against the rest. scikit-learn: <c>SGDClassifier</c>.</summary>
/// <remarks>x: [samples, features], best scaled before. A seed gives scikit-learn's order and steps. <code>var model = new SGDClassifier { Loss = "log_loss", Seed = 0 }.Fit(xTrain, yTrain);</code></remarks>
public sealed record SGDClassifier : IEstimator<SGDClassifier.Model>
{
    /// <summary>hinge (a linear support vector machine), log_loss (logistic regression), modified_huber, squared_hinge, perceptron, or a loss of regression on −1 and 1.</summary>
    public string Loss { get; init => field = Choice.Of(value, SgdLoss.Classification); } = "hinge";

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
    public string LearningRate { get; init => field = Choice.Of(value, SgdSettings.Schedules); } = "optimal";

    /// <summary>The first step size.</summary>
    public double Eta0 { get; init => field = Check.NonNegative(value, nameof(Eta0)); }

    /// <summary>The power of invscaling.</summary>
    public double PowerT { get; init; } = 0.5;

    /// <summary>Stop when the score on samples held out no longer grows.</summary>
    public bool EarlyStopping { get; init; }

    /// <summary>Share of the samples that are held out.</summary>
    public double ValidationFraction { get; init => field = value is > 0 and < 1 ? value : throw new ArgumentOutOfRangeException(nameof(ValidationFraction), FormattableString.Invariant($"ValidationFraction must lie between 0 and 1; received ValidationFraction = {value}.")); } = 0.1;

    /// <summary>Passes without gain before it stops.</summary>
    public int NIterNoChange { get; init => field = Check.Positive(value, nameof(NIterNoChange)); } = 5;

    /// <summary>Take the mean of the weights over the steps: true, or the step to begin with.</summary>
    public object Average { get; init => field = SgdSettings.Steps(value) >= 0 ? value : false; } = false;

    /// <summary>How much the classes count.</summary>
    public ClassWeight ClassWeight { get; init; }

    /// <summary>Learns from samples and their classes.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var dense = Targets.Finite(x, nameof(SGDClassifier));
        int samples = (int)dense.Lengths[0];
        var (classes, codes) = Targets.Classes(y, samples, nameof(SGDClassifier));
        var settings = new SgdSettings(SgdLoss.Of(Loss, Epsilon), Penalty, Alpha, L1Ratio, FitIntercept, MaxIter, Tol, Shuffle, LearningRate, Eta0, PowerT, EarlyStopping, ValidationFraction, NIterNoChange, SgdSettings.Steps(Average)).Checked();
        var (coef, intercept, epochs) = new StochasticClasses(settings, dense, Targets.Weights(sampleWeight, samples), Seed).Fit(codes, ClassWeight.Of(classes, codes));
        return new(classes, coef, intercept, Loss, epochs);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Classes">The classes, sorted.</param>
    /// <param name="Coef">[1, features] for two classes, else [classes, features].</param>
    /// <param name="Intercept">[1] or [classes].</param>
    /// <param name="Loss">The loss, which says what the scores mean.</param>
    /// <param name="NIter">Passes over the samples.</param>
    public sealed record Model(Labels Classes, double[][] Coef, double[] Intercept, string Loss, int NIter) : LinearClassifier(Classes, Coef, Intercept), IProbabilistic
    {
        /// <summary>Whether the loss gives probabilities.</summary>
        public bool HasProbabilities => Loss is "log_loss" or "modified_huber";

        /// <summary>Probabilities of the losses log_loss and modified_huber.</summary>
        /// <exception cref="InvalidOperationException">The model was fitted with another loss.</exception>
        public Tensor<float> PredictProba(Tensor<float> x) => Loss switch
        {
            "log_loss" => ClassProbabilities.Of(Scores(x), Coef.Length, isSoftmax: false),
            "modified_huber" => ClassProbabilities.OfClipped(Scores(x), Coef.Length),
            _ => throw new InvalidOperationException($"probability estimates are not available for loss='{Loss}'; log_loss and modified_huber have them."),
        };
    }
}
