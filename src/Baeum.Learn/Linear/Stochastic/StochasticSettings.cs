using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>What all linear models by stochastic gradient descent can be told.</summary>
public abstract record StochasticSettings
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
    public int? Seed { get; init; }

    /// <summary>The first step size.</summary>
    public double Eta0 { get; init => field = Check.NonNegative(value, nameof(Eta0)); }

    /// <summary>Stop when the score on samples held out no longer grows.</summary>
    public bool EarlyStopping { get; init; }

    /// <summary>Share of the samples that are held out.</summary>
    public double ValidationFraction { get; init => field = value is > 0 and < 1 ? value : throw new ArgumentOutOfRangeException(nameof(ValidationFraction), FormattableString.Invariant($"ValidationFraction must lie between 0 and 1; received ValidationFraction = {value}.")); } = 0.1;

    /// <summary>Passes without gain before it stops.</summary>
    public int NIterNoChange { get; init => field = Check.Positive(value, nameof(NIterNoChange)); } = 5;

    /// <summary>The settings of the descent, for a loss.</summary>
    private protected SgdSettings Settings(SgdLoss loss) => Unchecked(loss).Checked();

    private protected virtual SgdSettings Unchecked(SgdLoss loss)
        => new(loss, Penalty, Alpha, L1Ratio, FitIntercept, MaxIter, Tol, Shuffle, "constant", Eta0, 0.5, EarlyStopping, ValidationFraction, NIterNoChange, 0);
}
