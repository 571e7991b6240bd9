namespace Baeum.Learn;

/// <summary>A tournament: all combinations on few samples, the better ones on more, until few are left. scikit-learn: <c>HalvingGridSearchCV</c>.</summary>
/// <remarks>The rounds, the samples of each and the winners are those of scikit-learn for the same seed.</remarks>
public sealed record HalvingGridSearchCV : SearchCV
{
    private const string NSamples = "n_samples", Exhaust = "exhaust";

    /// <summary>A search over all combinations of a grid.</summary>
    public HalvingGridSearchCV(IEstimator<IFitted> estimator, ParamGrid paramGrid) : base(estimator) => ParamGrid = paramGrid;

    /// <summary>The values to try.</summary>
    public ParamGrid ParamGrid { get; init; }

    /// <summary>One of so many candidates stays; so many times more resources for those that do. Default 3.</summary>
    public double Factor { get; init => field = value > 1 ? value : throw new ArgumentOutOfRangeException(nameof(Factor), FormattableString.Invariant($"Factor must be above 1; received Factor = {value}.")); } = 3;

    /// <summary>What grows from round to round: the samples, or an integer parameter of the estimator such as <c>n_estimators</c>. Default <c>n_samples</c>.</summary>
    public string Resource { get; init; } = NSamples;

    /// <summary>Most of the resource that a candidate gets; default "auto", all samples.</summary>
    public ResourceAmount MaxResources { get; init; } = "auto";

    /// <summary>What the first round gets: a number, "smallest", or "exhaust" for as much as makes the last round use all. Default "exhaust".</summary>
    public ResourceAmount MinResources { get; init; } = Exhaust;

    /// <summary>Stay with the least resources for some rounds where there are too many candidates for the rounds that the resources allow. Default false.</summary>
    public bool AggressiveElimination { get; init; }

    /// <summary>Seed of the samples of each round.</summary>
    public int? Seed { get; init; }

    internal override void Explore(SearchRun run)
    {
        var candidates = ParamGrid.Candidates().ToArray();
        if (Resource != NSamples && candidates.Any(c => c.ContainsKey(Resource)))
            throw new ArgumentException($"HalvingGridSearchCV: the resource '{Resource}' must not be in the grid.");
        int required = 1 + (int)Math.Floor(Math.Log(candidates.Length) / Math.Log(Factor));
        var (least, most) = Limits(run, required);
        int possible = 1 + (int)Math.Floor(Math.Log(most / least) / Math.Log(Factor)), rounds = AggressiveElimination ? required : Math.Min(possible, required);
        for (int round = 0; round < rounds; round++)
        {
            int power = AggressiveElimination ? Math.Max(0, round - required + possible) : round;
            int resources = Math.Min((int)(Math.Pow(Factor, power) * least), most);
            if (Resource != NSamples)
                candidates = Array.ConvertAll(candidates, c => WithResource(c, resources));
            var means = run.Evaluate(candidates, Resource == NSamples ? Subsampled(run, resources) : run.Folds, (round, resources));
            candidates = Best(candidates, means, (int)Math.Ceiling(candidates.Length / Factor));
        }
    }

    /// <summary>The best of the last round.</summary>
    internal override int BestOf(SearchRun run)
    {
        var last = run.LastRound().ToArray();
        return last.Any(c => !double.IsNaN(c.Mean)) ? last.Where(c => !double.IsNaN(c.Mean)).MaxBy(c => c.Mean).Position : last[0].Position;
    }

    /// <summary>As scikit-learn prints it.</summary>
    public override string ToString() => EstimatorText.Of(this);

    private (int Least, int Most) Limits(SearchRun run, int required)
    {
        int most = MaxResources.Count ?? (Resource == NSamples ? run.Samples.Count : throw new ArgumentException($"HalvingGridSearchCV: with the resource '{Resource}', MaxResources must be set."));
        int least = MinResources.Count ?? (Resource != NSamples ? 1 : run.Folds.Length * 2 * (EstimatorKind.IsClassifier(Estimator) ? Data.LabelClasses.Classes(run.Samples.Y!).Count : 1));
        if (MinResources.Word == Exhaust)
            least = Math.Max(least, (int)Math.Floor(most / Math.Pow(Factor, required - 1)));
        return least <= most ? (least, most) : throw new ArgumentException($"HalvingGridSearchCV: the first round needs {least} of {Resource}, but there are {most}; set MinResources or use GridSearchCV.");
    }

    private Fold[] Subsampled(SearchRun run, int resources)
    {
        double share = (double)resources / run.Samples.Count;
        // A seed of its own for all folds; without one, folds differ.
        return Array.ConvertAll(run.Folds, f => new Fold(Some(f.Train, share), Some(f.Test, share)));
    }

    private int[] Some(int[] rows, double share)
    {
        var order = Seeds.Generator(Seed).Permutation(rows.Length);
        return Array.ConvertAll(order[..(int)(share * rows.Length)], i => rows[i]);
    }

    private ParamSet WithResource(ParamSet candidate, int resources)
    {
        int at = Array.IndexOf(candidate.Names, Resource);
        return at < 0 ? new([.. candidate.Names, Resource], [.. candidate.Values, resources]) : new(candidate.Names, [.. candidate.Values.Select((v, i) => i == at ? resources : v)]);
    }

    /// <summary>The best candidates in ascending order of their means, failed ones least.</summary>
    private static ParamSet[] Best(ParamSet[] candidates, double[] means, int count)
    {
        int failed = means.Count(double.IsNaN);
        int[] order = NumpySort.Order(means);
        return [.. order[^failed..].Concat(order[..^failed]).TakeLast(count).Select(i => candidates[i])];
    }
}
