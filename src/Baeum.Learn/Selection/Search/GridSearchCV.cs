namespace Baeum.Learn;

/// <summary>Tries every combination of the listed parameters. scikit-learn: <c>GridSearchCV</c>.</summary>
/// <remarks>
/// Candidates and folds run on all threads; steps of pipelines that candidates have in common are fitted once a fold.
/// <code>var search = new GridSearchCV(pipe, new() { ["svc__C"] = [1, 10], ["svc__gamma"] = [0.001, "scale"] }) { Cv = 5, Verbose = 1 }.Fit(x, y);</code>
/// </remarks>
public sealed record GridSearchCV : SearchCV
{
    /// <summary>A search over all combinations of a grid.</summary>
    public GridSearchCV(IEstimator<IFitted> estimator, ParamGrid paramGrid) : base(estimator) => ParamGrid = paramGrid;

    /// <summary>The values to try.</summary>
    public ParamGrid ParamGrid { get; init; }

    internal override void Explore(SearchRun run) => run.Evaluate([.. ParamGrid.Candidates()]);

    /// <summary>As scikit-learn prints it.</summary>
    public override string ToString() => EstimatorText.Of(this);
}
