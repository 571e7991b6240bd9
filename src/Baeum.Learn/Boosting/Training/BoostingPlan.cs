namespace Baeum.Learn;

/// <summary>How a boosted model is trained, after all defaults are known.</summary>
internal sealed record BoostingPlan
{
    /// <summary>Rounds to boost.</summary>
    public required int Rounds { get; init; }

    /// <summary><c>gbtree</c>, <c>dart</c> or <c>gblinear</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>How trees grow.</summary>
    public required BoostedTreeSettings Trees { get; init; }

    /// <summary>Trees that a round grows for one output.</summary>
    public required int NumParallelTree { get; init; }

    /// <summary>How trees are dropped, of <c>dart</c>.</summary>
    public required DropSettings Drop { get; init; }

    /// <summary>How weights are found, of <c>gblinear</c>.</summary>
    public required LinearSettings Linear { get; init; }

    /// <summary>What is made small.</summary>
    public required BoostingObjective Objective { get; init; }

    /// <summary>Derivatives of the user's instead of the objective's.</summary>
    public ObjectiveFunction? CustomObjective { get; init; }

    /// <summary>Whether leaves are set anew where the objective does so.</summary>
    public bool HasLeafQuantiles { get; init; }

    /// <summary>What is looked at after each round, in this order.</summary>
    public required BoostingScore[] Scores { get; init; }

    /// <summary>The base score that was chosen; null for the objective's.</summary>
    public double? BaseScore { get; init; }

    /// <summary>Rounds without a better score after which training ends; null for never.</summary>
    public int? EarlyStoppingRounds { get; init; }

    /// <summary>Whether a greater score is a better one; null for what the metric says.</summary>
    public bool? Maximize { get; init; }

    /// <summary>From a round to the learning rate after it; null for no change.</summary>
    public Func<int, double>? LearningRates { get; init; }

    /// <summary>Called after every round; true ends the training.</summary>
    public Func<BoostingRound, bool>? AfterRound { get; init; }

    /// <summary>Every how many rounds a line is printed; 0 for never.</summary>
    public int Verbose { get; init; }

    /// <summary>The model that is boosted further.</summary>
    public Booster? Continued { get; init; }

    /// <summary>Names of the features; empty if they have none.</summary>
    public string[] FeatureNames { get; init; } = [];

    /// <summary>Types of the features; empty if they have none.</summary>
    public string[] FeatureTypes { get; init; } = [];

    /// <summary>Ends the training after the round that is running.</summary>
    public CancellationToken Cancellation { get; init; }
}
