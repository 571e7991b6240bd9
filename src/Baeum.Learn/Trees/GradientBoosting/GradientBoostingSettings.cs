using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>What gradient boosting can be told.</summary>
public abstract record GradientBoostingSettings : TreeParameters
{
    /// <summary>Trees of depth 3.</summary>
    protected GradientBoostingSettings() => MaxDepth = 3;

    /// <summary>How much of each tree is taken.</summary>
    public double LearningRate { get; init => field = Check.NonNegative(value, nameof(LearningRate)); } = 0.1;

    /// <summary>How many stages, each a tree, or a tree for each of three classes or more.</summary>
    public int NEstimators { get; init => field = Check.Positive(value, nameof(NEstimators)); } = 100;

    /// <summary>The share of the samples that each stage is grown on, drawn without replacement.</summary>
    public double Subsample { get; init => field = value is > 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(Subsample), FormattableString.Invariant($"Subsample must lie in (0, 1]; received Subsample = {value}.")); } = 1;

    /// <summary>How splits are judged: friedman_mse or squared_error.</summary>
    public string Criterion { get; init => field = Choice.Of(value, ["friedman_mse", "squared_error"]); } = "friedman_mse";

    /// <summary>What to begin with: null for the best constant, "zero", or an estimator.</summary>
    public InitialPrediction? Init { get; init; }

    /// <summary>The share of the samples that is kept to see when to stop; used with <see cref="NIterNoChange"/>.</summary>
    public double ValidationFraction { get; init => field = value is > 0 and < 1 ? value : throw new ArgumentOutOfRangeException(nameof(ValidationFraction), FormattableString.Invariant($"ValidationFraction must lie between 0 and 1; received ValidationFraction = {value}.")); } = 0.1;

    /// <summary>Stop when the loss of the kept samples has not fallen for so many stages; null for never.</summary>
    public int? NIterNoChange { get; init => field = value is { } count ? Check.Positive(count, nameof(NIterNoChange)) : null; }

    /// <summary>By how much the loss must fall to count.</summary>
    public double Tol { get; init => field = Check.NonNegative(value, nameof(Tol)); } = 1e-4;
}
