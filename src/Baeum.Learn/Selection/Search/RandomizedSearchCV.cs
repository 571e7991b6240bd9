namespace Baeum.Learn;

/// <summary>Tries parameters drawn at random: combinations of listed values without repetition, or values of distributions. The draws are those of scikit-learn for the same seed. scikit-learn: <c>RandomizedSearchCV</c>.</summary>
/// <remarks><code>new RandomizedSearchCV(new SVC(), new() { ["C"] = new LogUniform(0.1, 1000), ["kernel"] = ["linear", "rbf"] }) { NIter = 20, Seed = 1 }.Fit(x, y);</code></remarks>
public sealed record RandomizedSearchCV : SearchCV
{
    /// <summary>A search over random draws.</summary>
    public RandomizedSearchCV(IEstimator<IFitted> estimator, ParamGrid paramDistributions) : base(estimator) => ParamDistributions = paramDistributions;

    /// <summary>Lists and distributions to draw from.</summary>
    public ParamGrid ParamDistributions { get; init; }

    /// <summary>Number of draws. Default 10.</summary>
    public int NIter { get; init => field = Compute.Check.Positive(value, nameof(NIter)); } = 10;

    /// <summary>Seed of the draws.</summary>
    public int? Seed { get; init; }

    internal override void Explore(SearchRun run) => run.Evaluate(Draws());

    /// <summary>As scikit-learn prints it.</summary>
    public override string ToString() => EstimatorText.Of(this);

    private ParamSet[] Draws()
    {
        var random = Seeds.Generator(Seed);
        if (ParamDistributions.HasDistributions)
            return Enumerable.Range(0, NIter).Select(_ => ParamDistributions.Draw(random)).ToArray();
        int all = ParamDistributions.Count;
        if (all < NIter)
            LearnWarnings.Write($"RandomizedSearchCV: there are only {all} combinations, less than NIter = {NIter}; all of them are tried.");
        return RandomSample.WithoutReplacement(all, Math.Min(all, NIter), random).Select(ParamDistributions.Candidate).ToArray();
    }
}
