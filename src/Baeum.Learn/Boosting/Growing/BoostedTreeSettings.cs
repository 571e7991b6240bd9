namespace Baeum.Learn;

/// <summary>How the trees of a boosted model grow: XGBoost's parameters with its defaults. Numbers that XGBoost keeps as floats are floats, so that the same splits are found.</summary>
internal sealed record BoostedTreeSettings
{
    /// <summary>How splits are found: <c>exact</c> tries every value, <c>hist</c> bins made once, <c>approx</c> bins made for every tree; <c>auto</c> is exact below 4,194,304 rows, else approx.</summary>
    public string TreeMethod { get; init; } = "auto";
    /// <summary>Which node is split next: <c>depthwise</c> those of the level, <c>lossguide</c> the one that gains most.</summary>
    public string GrowPolicy { get; init; } = "depthwise";
    /// <summary>The greatest depth; 0 for no limit.</summary>
    public int MaxDepth { get; init; } = 6;
    /// <summary>The greatest number of leaves; 0 for no limit.</summary>
    public int MaxLeaves { get; init; }
    /// <summary>The greatest number of bins of a feature.</summary>
    public int MaxBin { get; init; } = 256;
    /// <summary>The least sum of second derivatives of a child.</summary>
    public float MinChildWeight { get; init; } = 1;
    /// <summary>The least gain of a split. XGBoost: <c>gamma</c>.</summary>
    public float MinSplitLoss { get; init; }
    /// <summary>L1 regularisation of weights.</summary>
    public float RegAlpha { get; init; }
    /// <summary>L2 regularisation of weights.</summary>
    public float RegLambda { get; init; } = 1;
    /// <summary>The greatest weight before the learning rate; 0 for no limit.</summary>
    public float MaxDeltaStep { get; init; }
    /// <summary>What the weights of leaves are multiplied by.</summary>
    public float LearningRate { get; init; } = 0.3f;
    /// <summary>The share of rows that a tree is grown on.</summary>
    public float Subsample { get; init; } = 1;
    /// <summary>The share of features that a tree may use.</summary>
    public float ColsampleByTree { get; init; } = 1;
    /// <summary>The share of those that a level may use.</summary>
    public float ColsampleByLevel { get; init; } = 1;
    /// <summary>The share of those that a node may use.</summary>
    public float ColsampleByNode { get; init; } = 1;
    /// <summary>How likely each feature is drawn; empty for equally likely.</summary>
    public float[] FeatureWeights { get; init; } = [];
    /// <summary>Of each feature 1 if the prediction may only rise with it, −1 if only fall, 0 if both; may be shorter than the features.</summary>
    public int[] MonotoneConstraints { get; init; } = [];
    /// <summary>Groups of features that may meet on a way from the root to a leaf; null for no such rule.</summary>
    public int[][]? InteractionConstraints { get; init; }
    /// <summary>Of each feature whether its values are categories; empty if none are.</summary>
    public bool[] Categorical { get; init; } = [];
    /// <summary>A feature with fewer categories than this is split one category against the others.</summary>
    public int MaxCatToOnehot { get; init; } = 4;
    /// <summary>The greatest number of categories on one side of a split.</summary>
    public int MaxCatThreshold { get; init; } = 64;
    /// <summary>Whether the objective's second derivative is the same for all rows: then <c>approx</c> makes its bins once.</summary>
    public bool ConstantHessian { get; init; }
    /// <summary>The seed of the drawing of rows and features.</summary>
    public int Seed { get; init; }

    /// <summary>Whether a feature's values are categories.</summary>
    public bool IsCategorical(int feature) => feature < Categorical.Length && Categorical[feature];
}
