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
}
