using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Rosenblatt's perceptron: weights change only for samples that are told wrong. scikit-learn: <c>Perceptron</c>.</summary>
/// <remarks>x: [samples, features]. As <see cref="SGDClassifier"/> with the loss perceptron and a constant step. <code>var model = new Perceptron { Seed = 0 }.Fit(xTrain, yTrain);</code></remarks>
public sealed record Perceptron : IEstimator<Perceptron.Model>
{
    /// <summary>l2, l1 or elasticnet; null for none.</summary>
    public string? Penalty { get; init => field = value is null ? null : Choice.Of(value, SgdSettings.Penalties); }

    /// <summary>Weight of the penalty.</summary>
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

    /// <summary>Seed of the shuffles. scikit-learn: <c>random_state</c>.</summary>
    public int? Seed { get; init; } = 0;

    /// <summary>The first step size.</summary>
    public double Eta0 { get; init => field = Check.NonNegative(value, nameof(Eta0)); } = 1;

    /// <summary>Stop when the score on samples held out no longer grows.</summary>
    public bool EarlyStopping { get; init; }

    /// <summary>Share of the samples that are held out.</summary>
    public double ValidationFraction { get; init => field = value is > 0 and < 1 ? value : throw new ArgumentOutOfRangeException(nameof(ValidationFraction), FormattableString.Invariant($"ValidationFraction must lie between 0 and 1; received ValidationFraction = {value}.")); } = 0.1;

    /// <summary>Passes without gain before it stops.</summary>
    public int NIterNoChange { get; init => field = Check.Positive(value, nameof(NIterNoChange)); } = 5;

    /// <summary>How much the classes count.</summary>
    public ClassWeight ClassWeight { get; init; }

    /// <summary>Learns from samples and their classes.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var dense = Targets.Finite(x, nameof(Perceptron));
        int samples = (int)dense.Lengths[0];
        var (classes, codes) = Targets.Classes(y, samples, nameof(Perceptron));
        var settings = new SgdSettings(SgdLoss.Of("perceptron", 0), Penalty, Alpha, L1Ratio, FitIntercept, MaxIter, Tol, Shuffle, "constant", Eta0, 0.5, EarlyStopping, ValidationFraction, NIterNoChange, 0).Checked();
        var (coef, intercept, epochs) = new StochasticClasses(settings, dense, Targets.Weights(sampleWeight, samples), Seed).Fit(codes, ClassWeight.Of(classes, codes));
        return new(classes, coef, intercept, epochs);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Classes">The classes, sorted.</param>
    /// <param name="Coef">[1, features] for two classes, else [classes, features].</param>
    /// <param name="Intercept">[1] or [classes].</param>
    /// <param name="NIter">Passes over the samples.</param>
    public sealed record Model(Labels Classes, double[][] Coef, double[] Intercept, int NIter) : LinearClassifier(Classes, Coef, Intercept);
}
