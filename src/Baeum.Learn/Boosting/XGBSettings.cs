using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>The parameters of XGBoost's estimators, with the names and defaults of version 1.7.</summary>
public abstract record XGBSettings
{
    private static readonly double[] Median = [0.5];
    private readonly Chosen _learningRate = new(0.3, false), _regLambda = new(1, false);

    /// <summary>Rounds of boosting; of forests the trees.</summary>
    public int NEstimators { get; init => field = Check.Positive(value, nameof(NEstimators)); } = 100;

    /// <summary>What is made small: <c>binary:logistic</c>, <c>reg:squarederror</c>, <c>count:poisson</c> ...</summary>
    public string Objective { get; init => field = Choice.Of(value, Objectives.Names); } = "reg:squarederror";

    /// <summary>Derivatives of a loss of your own, used instead of the objective's; how margins become predictions stays the objective's matter.</summary>
    public ObjectiveFunction? CustomObjective { get; init; }

    /// <summary>Metrics of the evaluation sets; the last one decides about early stopping. Default: the objective's.</summary>
    public MetricNames EvalMetric { get; init; }

    /// <summary>A metric of your own, from targets and predictions to a number of which less is better; it is looked at after all others.</summary>
    public Func<float[], float[], double>? CustomMetric { get; init; }

    /// <summary>Rounds without a better score of the last metric on the last evaluation set after which training ends; null for never.</summary>
    public int? EarlyStoppingRounds { get; init => field = value is { } rounds ? Check.Positive(rounds, nameof(EarlyStoppingRounds)) : null; }

    /// <summary>What is boosted: <c>gbtree</c>, <c>dart</c>, which drops trees, or <c>gblinear</c>, linear weights.</summary>
    public string Booster { get; init => field = Choice.Of(value, ["gbtree", "dart", "gblinear"]); } = "gbtree";

    /// <summary>How splits are found: <c>exact</c>, <c>hist</c>, <c>approx</c>; <c>auto</c> is exact up to 4,194,304 samples, else approx.</summary>
    public string TreeMethod { get; init => field = Choice.Of(value, ["auto", "exact", "approx", "hist"]); } = "auto";

    /// <summary>Which node splits next: <c>depthwise</c>, or <c>lossguide</c> (the one that gains most).</summary>
    public string GrowPolicy { get; init => field = Choice.Of(value, ["depthwise", "lossguide"]); } = "depthwise";

    /// <summary>The greatest depth of a tree; 0 for no limit.</summary>
    public int MaxDepth { get; init => field = Check.NonNegative(value, nameof(MaxDepth)); } = 6;

    /// <summary>The greatest number of leaves; 0 for no limit.</summary>
    public int MaxLeaves { get; init => field = Check.NonNegative(value, nameof(MaxLeaves)); }

    /// <summary>The greatest number of bins of a feature, of <c>hist</c> and <c>approx</c>.</summary>
    public int MaxBin { get; init => field = value >= 2 ? value : throw new ArgumentOutOfRangeException(nameof(MaxBin), $"{nameof(MaxBin)} must be at least 2, received {value}."); } = 256;

    /// <summary>What the weights of each tree's leaves are multiplied by; by default 0.3, of <c>gblinear</c> 0.5.</summary>
    public double LearningRate { get => _learningRate.IsChosen || Booster != "gblinear" ? _learningRate.Value : 0.5; init => _learningRate = new(Check.NonNegative(value, nameof(LearningRate)), true); }

    /// <summary>The least gain of a split.</summary>
    public double Gamma { get; init => field = Check.NonNegative(value, nameof(Gamma)); }

    /// <summary>The least sum of second derivatives in a child.</summary>
    public double MinChildWeight { get; init => field = Check.NonNegative(value, nameof(MinChildWeight)); } = 1;

    /// <summary>The greatest weight of a leaf before the learning rate; 0 for no limit, null for the objective's (0.7 of <c>count:poisson</c>, else 0).</summary>
    public double? MaxDeltaStep { get; init => field = value is { } step ? Check.NonNegative(step, nameof(MaxDeltaStep)) : null; }

    /// <summary>The share of samples that a tree is grown on.</summary>
    public double Subsample { get; init => field = Share(value, nameof(Subsample)); } = 1;

    /// <summary>The share of features that a tree may use.</summary>
    public double ColsampleBytree { get; init => field = Share(value, nameof(ColsampleBytree)); } = 1;

    /// <summary>The share of those that a level may use.</summary>
    public double ColsampleBylevel { get; init => field = Share(value, nameof(ColsampleBylevel)); } = 1;

    /// <summary>The share of those that a node may use.</summary>
    public double ColsampleBynode { get; init => field = Share(value, nameof(ColsampleBynode)); } = 1;

    /// <summary>L1 regularisation of weights.</summary>
    public double RegAlpha { get; init => field = Check.NonNegative(value, nameof(RegAlpha)); }

    /// <summary>L2 regularisation of weights; by default 1, of <c>gblinear</c> 0.</summary>
    public double RegLambda { get => _regLambda.IsChosen || Booster != "gblinear" ? _regLambda.Value : 0; init => _regLambda = new(Check.NonNegative(value, nameof(RegLambda)), true); }

    /// <summary>What samples of the second of two classes count more.</summary>
    public double ScalePosWeight { get; init => field = Check.NonNegative(value, nameof(ScalePosWeight)); } = 1;

    /// <summary>What is predicted without any tree; null for 0.5, or what the objective takes from the targets.</summary>
    public double? BaseScore { get; init; }

    /// <summary>The value that stands for a missing one. NaN always does.</summary>
    public double Missing { get; init; } = double.NaN;

    /// <summary>Trees that a round grows for one output: a boosted random forest.</summary>
    public int NumParallelTree { get; init => field = Check.Positive(value, nameof(NumParallelTree)); } = 1;

    /// <summary>Of each feature 1 if predictions may only rise with it, −1 if only fall, 0 if both; null for no constraint.</summary>
    public int[]? MonotoneConstraints { get; init; }

    /// <summary>Groups of features that may meet on a way through a tree; null for no constraint.</summary>
    public int[][]? InteractionConstraints { get; init; }

    /// <summary>Whether features of the type <c>c</c> split by categories (0, 1, 2 ...).</summary>
    public bool EnableCategorical { get; init; }

    /// <summary>The type of each feature: <c>q</c> or <c>float</c> for numbers, <c>int</c>, <c>i</c> for 0 or 1, <c>c</c> for categories; null for numbers.</summary>
    public string[]? FeatureTypes { get; init; }

    /// <summary>A feature with fewer categories splits one of them from the others.</summary>
    public int MaxCatToOnehot { get; init => field = Check.Positive(value, nameof(MaxCatToOnehot)); } = 4;

    /// <summary>The greatest number of categories on one side of a split.</summary>
    public int MaxCatThreshold { get; init => field = Check.Positive(value, nameof(MaxCatThreshold)); } = 64;

    /// <summary>What <c>FeatureImportances</c> are made of: <c>gain</c>, <c>weight</c>, <c>cover</c>, <c>total_gain</c> or <c>total_cover</c>.</summary>
    public string ImportanceType { get; init => field = Choice.Of(value, Importances.Types); } = "gain";

    /// <summary>The variance power of <c>reg:tweedie</c>, from 1 (Poisson) to 2 (gamma).</summary>
    public double TweedieVariancePower { get; init => field = value is >= 1 and < 2 ? value : throw new ArgumentOutOfRangeException(nameof(TweedieVariancePower), FormattableString.Invariant($"{nameof(TweedieVariancePower)} must lie in [1, 2), received {value}.")); } = 1.5;

    /// <summary>Where <c>reg:pseudohubererror</c> turns from a square into a line.</summary>
    public double HuberSlope { get; init => field = Check.Positive(value, nameof(HuberSlope)); } = 1;

    /// <summary>The share of targets below the predictions of <c>reg:quantileerror</c>; several for several predictions.</summary>
    public double[] QuantileAlpha { get; init => field = Array.TrueForAll(value, a => a is > 0 and < 1) && value.Length > 0 ? value is [0.5] ? Median : value : throw new ArgumentOutOfRangeException(nameof(QuantileAlpha), $"{nameof(QuantileAlpha)} must lie between 0 and 1, received [{string.Join(", ", value)}]."); } = Median;

    /// <summary>Partners that are drawn for each sample of a ranking.</summary>
    public int NumPairsample { get; init => field = Check.Positive(value, nameof(NumPairsample)); } = 1;

    /// <summary>The share of trees that <c>dart</c> drops.</summary>
    public double RateDrop { get; init => field = Check.Between(value, 0, 1, nameof(RateDrop)); }

    /// <summary>Whether <c>dart</c> drops at least one.</summary>
    public bool OneDrop { get; init; }

    /// <summary>How likely <c>dart</c> drops none.</summary>
    public double SkipDrop { get; init => field = Check.Between(value, 0, 1, nameof(SkipDrop)); }

    /// <summary>Which trees <c>dart</c> drops: <c>uniform</c>, or <c>weighted</c> by what they count.</summary>
    public string SampleType { get; init => field = Choice.Of(value, ["uniform", "weighted"]); } = "uniform";

    /// <summary>What the trees of <c>dart</c> count afterwards: <c>tree</c> or <c>forest</c>.</summary>
    public string NormalizeType { get; init => field = Choice.Of(value, ["tree", "forest"]); } = "tree";

    /// <summary>How <c>gblinear</c> changes its weights: <c>shotgun</c>, all outputs of a feature at once, or <c>coord_descent</c>, one output after the other.</summary>
    public string Updater { get; init => field = Choice.Of(value, ["shotgun", "coord_descent"]); } = "shotgun";

    /// <summary>In which order <c>gblinear</c> takes features: <c>cyclic</c>, <c>shuffle</c>; with <c>coord_descent</c> also <c>random</c>, <c>greedy</c> and <c>thrifty</c>.</summary>
    public string FeatureSelector { get; init => field = Choice.Of(value, ["cyclic", "shuffle", "random", "greedy", "thrifty"]); } = "cyclic";

    /// <summary>The greatest number of features that <c>greedy</c> and <c>thrifty</c> change in a round; 0 for all.</summary>
    public int TopK { get; init => field = Check.NonNegative(value, nameof(TopK)); }

    /// <summary>How the logarithms of times are spread in <c>survival:aft</c>: <c>normal</c>, <c>logistic</c> or <c>extreme</c>.</summary>
    public string AftLossDistribution { get; init => field = Choice.Of(value, SurvivalDistributions.Names); } = "normal";

    /// <summary>The scale of that distribution.</summary>
    public double AftLossDistributionScale { get; init => field = Check.Positive(value, nameof(AftLossDistributionScale)); } = 1;

    /// <summary>Seed of the drawing of samples, features and dropped trees; null is 0. scikit-learn: <c>random_state</c>.</summary>
    public int? Seed { get; init; }

    /// <summary>Rounds of boosting; 1 for forests.</summary>
    internal virtual int Rounds => NEstimators;

    /// <summary>Trees of a round and output.</summary>
    internal virtual int ParallelTrees => NumParallelTree;

    private static double Share(double value, string name)
        => value is > 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(name, FormattableString.Invariant($"{name} must lie in (0, 1], received {value}."));

    /// <summary>A number and whether the user chose it; equal if the numbers are.</summary>
    private readonly record struct Chosen(double Value, bool IsChosen)
    {
        public bool Equals(Chosen other) => Value.Equals(other.Value);

        public override int GetHashCode() => Value.GetHashCode();
    }
}
