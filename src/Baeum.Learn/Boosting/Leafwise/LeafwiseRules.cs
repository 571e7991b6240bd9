namespace Baeum.Learn;

/// <summary>What decides where leaves are split and what they are worth. Names and defaults are LightGBM's.</summary>
internal sealed record LeafwiseRules
{
    /// <summary>How many leaves at most.</summary>
    public int NumLeaves { get; init; } = 31;

    /// <summary>The longest way from the root to a leaf; 0 or less for no bound.</summary>
    public int MaxDepth { get; init; } = -1;

    /// <summary>How many samples a leaf needs.</summary>
    public int MinChildSamples { get; init; } = 20;

    /// <summary>How much second derivative a leaf needs.</summary>
    public double MinChildWeight { get; init; } = 1e-3;

    /// <summary>What a split must gain.</summary>
    public double MinSplitGain { get; init; }

    /// <summary>L1 regularisation of the leaves.</summary>
    public double RegAlpha { get; init; }

    /// <summary>L2 regularisation of the leaves.</summary>
    public double RegLambda { get; init; }

    /// <summary>Pulls the order of rare categories to the middle; also how many samples a category needs to be ordered.</summary>
    public double CatSmooth { get; init; } = 10;

    /// <summary>What <see cref="RegLambda"/> is raised by at splits of several categories.</summary>
    public double CatL2 { get; init; } = 10;

    /// <summary>Up to so many categories one is split from all others.</summary>
    public int MaxCatToOnehot { get; init; } = 4;

    /// <summary>How many categories go left at most.</summary>
    public int MaxCatThreshold { get; init; } = 32;

    /// <summary>How many samples two splits by categories must differ in.</summary>
    public int MinDataPerGroup { get; init; } = 100;

    /// <summary>The greatest output of a leaf before the learning rate; 0 or less for no bound.</summary>
    public double MaxDeltaStep { get; init; }

    /// <summary>Draws the outputs of leaves with few samples to those of their parents; 0 for not at all.</summary>
    public double PathSmooth { get; init; }

    /// <summary>Of each feature one bound alone is tried, drawn at random.</summary>
    public bool ExtraTrees { get; init; }

    /// <summary>What these draws derive from.</summary>
    public int ExtraSeed { get; init; }

    /// <summary>Of each feature 1 if the prediction may only rise with it, −1 if only fall, 0 if both; may be shorter than the features.</summary>
    public int[] MonotoneConstraints { get; init; } = [];

    /// <summary>Groups of features that may meet on a way from the root to a leaf; null for no such rule.</summary>
    public int[][]? InteractionConstraints { get; init; }

    /// <summary>The share of the features that a node may ask.</summary>
    public double FeatureFractionBynode { get; init; } = 1;

    /// <summary>The monotone constraint of a feature.</summary>
    public int Direction(int feature) => feature < MonotoneConstraints.Length ? MonotoneConstraints[feature] : 0;
}
