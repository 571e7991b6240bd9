using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>The parameters that LightGBM's estimators share. Names and defaults are those of LightGBM 3.3.</summary>
public abstract record LGBMSettings
{
    internal static readonly string[] BoostingTypes = ["gbdt", "dart", "rf", "goss"];

    /// <summary>"gbdt": gradient boosting; "dart": with trees dropped; "rf": a random forest; "goss": learns from the samples with great gradients and some others.</summary>
    public string BoostingType { get; init => field = Choice.Of(value, BoostingTypes); } = "gbdt";

    /// <summary>How many leaves a tree has at most.</summary>
    public int NumLeaves { get; init => field = value >= 2 ? value : throw new ArgumentOutOfRangeException(nameof(NumLeaves), $"NumLeaves must be 2 or more, received {value}."); } = 31;

    /// <summary>The longest way from the root to a leaf; 0 or less for no bound.</summary>
    public int MaxDepth { get; init; } = -1;

    /// <summary>What each tree is multiplied by.</summary>
    public double LearningRate { get; init => field = Check.Positive(value, nameof(LearningRate)); } = 0.1;

    /// <summary>How many rounds.</summary>
    public int NEstimators { get; init => field = Check.Positive(value, nameof(NEstimators)); } = 100;

    /// <summary>What a split must gain.</summary>
    public double MinSplitGain { get; init => field = Check.NonNegative(value, nameof(MinSplitGain)); }

    /// <summary>How much second derivative a leaf needs.</summary>
    public double MinChildWeight { get; init => field = Check.NonNegative(value, nameof(MinChildWeight)); } = 1e-3;

    /// <summary>How many samples a leaf needs.</summary>
    public int MinChildSamples { get; init => field = Check.NonNegative(value, nameof(MinChildSamples)); } = 20;

    /// <summary>Share of the samples that a tree learns from, drawn anew every <see cref="SubsampleFreq"/> rounds.</summary>
    public double Subsample { get; init => field = Check.Between(value, 1e-9, 1, nameof(Subsample)); } = 1;

    /// <summary>How often samples are drawn; 0 for never.</summary>
    public int SubsampleFreq { get; init; }

    /// <summary>Share of the features that a tree may ask.</summary>
    public double ColsampleBytree { get; init => field = Check.Between(value, 1e-9, 1, nameof(ColsampleBytree)); } = 1;

    /// <summary>L1 regularisation of the leaves.</summary>
    public double RegAlpha { get; init => field = Check.NonNegative(value, nameof(RegAlpha)); }

    /// <summary>L2 regularisation of the leaves.</summary>
    public double RegLambda { get; init => field = Check.NonNegative(value, nameof(RegLambda)); }

    /// <summary>How many bins a feature has at most.</summary>
    public int MaxBin { get; init => field = value is >= 2 and <= 65535 ? value : throw new ArgumentOutOfRangeException(nameof(MaxBin), $"MaxBin must lie in 2..65535, received {value}."); } = 255;

    /// <summary>The columns that hold categories, as whole numbers from 0 up.</summary>
    public int[] CategoricalFeature { get; init; } = [];

    /// <summary>Pulls the order of rare categories to the middle.</summary>
    public double CatSmooth { get; init => field = Check.NonNegative(value, nameof(CatSmooth)); } = 10;

    /// <summary>L2 regularisation that splits of several categories have besides.</summary>
    public double CatL2 { get; init => field = Check.NonNegative(value, nameof(CatL2)); } = 10;

    /// <summary>Up to so many categories, one is split from all others.</summary>
    public int MaxCatToOnehot { get; init => field = Check.Positive(value, nameof(MaxCatToOnehot)); } = 4;

    /// <summary>How many categories go left at most.</summary>
    public int MaxCatThreshold { get; init => field = Check.Positive(value, nameof(MaxCatThreshold)); } = 32;

    /// <summary>How many samples two splits by categories must differ in.</summary>
    public int MinDataPerGroup { get; init => field = Check.Positive(value, nameof(MinDataPerGroup)); } = 100;

    /// <summary>The greatest output of a leaf before the learning rate; 0 for no bound.</summary>
    public double MaxDeltaStep { get; init; }

    /// <summary>Draws the outputs of leaves with few samples to those of their parents; 0 for not at all.</summary>
    public double PathSmooth { get; init => field = Check.NonNegative(value, nameof(PathSmooth)); }

    /// <summary>Of each feature one bound alone is tried in a node, drawn at random.</summary>
    public bool ExtraTrees { get; init; }

    /// <summary>Of each feature 1 if the prediction may only rise with it, −1 if only fall, 0 if both; null for all both. LightGBM's "basic" method.</summary>
    public int[]? MonotoneConstraints { get; init; }

    /// <summary>Groups of columns that may meet on a way from the root to a leaf; null for all.</summary>
    public int[][]? InteractionConstraints { get; init; }

    /// <summary>Share of a tree's features that a node may ask.</summary>
    public double FeatureFractionBynode { get; init => field = Check.Between(value, 1e-9, 1, nameof(FeatureFractionBynode)); } = 1;

    /// <summary>How many samples a bin has at least.</summary>
    public int MinDataInBin { get; init => field = Check.Positive(value, nameof(MinDataInBin)); } = 3;

    /// <summary>How many samples bins are made from at most.</summary>
    public int BinConstructSampleCnt { get; init => field = Check.Positive(value, nameof(BinConstructSampleCnt)); } = 200_000;

    /// <summary>Whether missing values go where they help; else they count as 0.</summary>
    public bool UseMissing { get; init; } = true;

    /// <summary>Whether zeros are missing too.</summary>
    public bool ZeroAsMissing { get; init; }

    /// <summary>Of "goss" the share of samples with the greatest gradients.</summary>
    public double TopRate { get; init => field = Check.Between(value, 0, 1, nameof(TopRate)); } = 0.2;

    /// <summary>Of "goss" the share of other samples.</summary>
    public double OtherRate { get; init => field = Check.Between(value, 0, 1, nameof(OtherRate)); } = 0.1;

    /// <summary>Of "dart" the share of trees that are dropped.</summary>
    public double DropRate { get; init => field = Check.Between(value, 0, 1, nameof(DropRate)); } = 0.1;

    /// <summary>Of "dart" how many trees are dropped at most; 0 or less for no bound.</summary>
    public int MaxDrop { get; init; } = 50;

    /// <summary>Of "dart" how likely no tree is dropped.</summary>
    public double SkipDrop { get; init => field = Check.Between(value, 0, 1, nameof(SkipDrop)); } = 0.5;

    /// <summary>Scores begin with the best constant.</summary>
    public bool BoostFromAverage { get; init; } = true;

    /// <summary>The slope of the logistic function.</summary>
    public double Sigmoid { get; init => field = Check.Positive(value, nameof(Sigmoid)); } = 1;

    /// <summary>The bound of "huber", the quantile of "quantile".</summary>
    public double Alpha { get; init => field = Check.Positive(value, nameof(Alpha)); } = 0.9;

    /// <summary>The constant of "fair".</summary>
    public double FairC { get; init => field = Check.Positive(value, nameof(FairC)); } = 1;

    /// <summary>What makes "poisson" cautious.</summary>
    public double PoissonMaxDeltaStep { get; init => field = Check.Positive(value, nameof(PoissonMaxDeltaStep)); } = 0.7;

    /// <summary>The variance of "tweedie" as a power of the mean, from 1 up, below 2.</summary>
    public double TweedieVariancePower { get; init => field = value is >= 1 and < 2 ? value : throw new ArgumentOutOfRangeException(nameof(TweedieVariancePower), FormattableString.Invariant($"TweedieVariancePower must lie from 1 up, below 2, received {value}.")); } = 1.5;

    /// <summary>Derivatives of a loss of your own, used instead of the objective's; how scores become predictions stays the objective's matter.</summary>
    public ObjectiveFunction? CustomObjective { get; init; }

    /// <summary>Metrics of the sets that are watched, beside the objective's own: "auc", "l1,rmse" ...; see docs/lightgbm.md for all.</summary>
    public MetricNames EvalMetric { get; init => field = LGBMScores.Checked(value); }

    /// <summary>Metrics of your own, which are looked at after all others.</summary>
    public LGBMMetric[] CustomMetrics { get; init; } = [];

    /// <summary>Whether only the first metric decides about early stopping.</summary>
    public bool FirstMetricOnly { get; init; }

    /// <summary>By how much a score must become better to count as better.</summary>
    public double EarlyStoppingMinDelta { get; init => field = Check.NonNegative(value, nameof(EarlyStoppingMinDelta)); }

    /// <summary>Rounds without a better score, of any metric on any of the sets that are watched, after which training ends; null for never. Dart never ends early.</summary>
    public int? EarlyStoppingRounds { get; init => field = value is null ? null : Check.Positive(value.Value, nameof(EarlyStoppingRounds)); }

    /// <summary>"split": importances count splits; "gain": they add gains.</summary>
    public string ImportanceType { get; init => field = Choice.Of(value, ["split", "gain"]); } = "split";

    /// <summary>What everything random derives from.</summary>
    public int? Seed { get; init; }

    internal LeafwiseRules Rules() => new()
    {
        NumLeaves = NumLeaves,
        MaxDepth = MaxDepth,
        MinChildSamples = MinChildSamples,
        MinChildWeight = MinChildWeight,
        MinSplitGain = MinSplitGain,
        RegAlpha = RegAlpha,
        RegLambda = RegLambda,
        CatSmooth = CatSmooth,
        CatL2 = CatL2,
        MaxCatToOnehot = MaxCatToOnehot,
        MaxCatThreshold = MaxCatThreshold,
        MinDataPerGroup = MinDataPerGroup,
        MaxDeltaStep = MaxDeltaStep,
        PathSmooth = PathSmooth,
        ExtraTrees = ExtraTrees,
        ExtraSeed = Seed ?? 0,
        MonotoneConstraints = MonotoneConstraints ?? [],
        InteractionConstraints = InteractionConstraints,
        FeatureFractionBynode = FeatureFractionBynode,
    };
}
