using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>The parameters that scikit-learn's histogram boosting has for classes and numbers alike.</summary>
public abstract record HistSettings
{
    /// <summary>What each tree is multiplied by.</summary>
    public double LearningRate { get; init => field = Check.Positive(value, nameof(LearningRate)); } = 0.1;

    /// <summary>How many rounds at most.</summary>
    public int MaxIter { get; init => field = Check.Positive(value, nameof(MaxIter)); } = 100;

    /// <summary>How many leaves a tree has at most; null for no bound.</summary>
    public int? MaxLeafNodes { get; init => field = value is null or >= 2 ? value : throw new ArgumentOutOfRangeException(nameof(MaxLeafNodes), $"MaxLeafNodes must be 2 or more, received {value}."); } = 31;

    /// <summary>The longest way from the root to a leaf; null for no bound.</summary>
    public int? MaxDepth { get; init => field = value is null ? null : Check.Positive(value.Value, nameof(MaxDepth)); }

    /// <summary>How many samples a leaf needs.</summary>
    public int MinSamplesLeaf { get; init => field = Check.Positive(value, nameof(MinSamplesLeaf)); } = 20;

    /// <summary>L2 regularisation of the leaves.</summary>
    public double L2Regularization { get; init => field = Check.NonNegative(value, nameof(L2Regularization)); }

    /// <summary>How many bins a feature has at most, without the one of missing values.</summary>
    public int MaxBins { get; init => field = value is >= 2 and <= 255 ? value : throw new ArgumentOutOfRangeException(nameof(MaxBins), $"MaxBins must lie in 2..255, received {value}."); } = 255;

    /// <summary>The columns that hold categories, as whole numbers from 0 up; null for none.</summary>
    public int[]? CategoricalFeatures { get; init; }

    /// <summary>Of each feature 1 if the prediction may only rise with it, −1 if only fall, 0 if both; null for all both. Not for more than two classes.</summary>
    public int[]? MonotonicCst { get; init; }

    /// <summary>The features that may meet on a way from the root to a leaf: groups of columns, <c>"pairwise"</c>, <c>"no_interactions"</c>, or any.</summary>
    public HistInteractions InteractionCst { get; init; }

    /// <summary>Whether training ends when held-out samples are no longer predicted better.</summary>
    public HistEarlyStopping EarlyStopping { get; init; }

    /// <summary>Share of the samples that is held out for that; null to look at the samples that are learned from.</summary>
    public double? ValidationFraction { get; init => field = value is null ? null : Check.Between(value.Value, 1e-9, 1, nameof(ValidationFraction)); } = 0.1;

    /// <summary>Rounds without a better score, after which training ends.</summary>
    public int NIterNoChange { get; init => field = Check.Positive(value, nameof(NIterNoChange)); } = 10;

    /// <summary>How much better a score must be.</summary>
    public double Tol { get; init => field = Check.NonNegative(value, nameof(Tol)); } = 1e-7;

    /// <summary>What everything random derives from: the samples that are held out.</summary>
    public int? Seed { get; init; }

    internal LeafwiseRules Rules(int samples, int features) => new()
    {
        NumLeaves = MaxLeafNodes ?? samples,
        MaxDepth = MaxDepth ?? -1,
        MinChildSamples = MinSamplesLeaf,
        MinChildWeight = 1e-3,
        RegLambda = L2Regularization,
        MonotoneConstraints = MonotonicCst ?? [],
        InteractionConstraints = InteractionCst.Groups(features),
    };
}
