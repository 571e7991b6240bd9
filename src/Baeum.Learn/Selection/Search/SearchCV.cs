using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A search for the parameters that do best in cross-validation: what grid, random and halving search have in common.</summary>
public abstract record SearchCV : IEstimator<SearchResult>, IComposite
{
    private protected SearchCV(IEstimator<IFitted> estimator) => Estimator = estimator;

    /// <summary>The estimator whose parameters are searched for.</summary>
    public IEstimator<IFitted> Estimator { get; init; }

    /// <summary>How to judge; default the model's own score. Of several, the first decides.</summary>
    public ScorerList? Scoring { get; init; }

    /// <summary>How to cut the samples; default 5 folds, stratified for classifiers.</summary>
    public Splitter? Cv { get; init; }

    /// <summary>Fit the best candidate on all samples in the end. Default true.</summary>
    public bool Refit { get; init; } = true;

    /// <summary>0 silent, 1 the number of fits and the progress, 2 a line for each fit. Default 0.</summary>
    public int Verbose { get; init; }

    /// <summary>The score of a candidate that fails, default NaN; null stops the search with the exception.</summary>
    public double? ErrorScore { get; init; } = double.NaN;

    /// <summary>Also judge on the training parts. Default false.</summary>
    public bool ReturnTrainScore { get; init; }

    /// <inheritdoc/>
    public IEstimator<IFitted>? Final => Estimator;

    /// <summary>Judges every candidate and fits the best one on all samples.</summary>
    /// <exception cref="ArgumentException">A parameter is unknown, the samples do not suffice for the folds, or all candidates failed.</exception>
    public SearchResult Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null) => Fit(x, y, sampleWeight, groups: null);

    /// <summary>As the other, with the group of each sample for splitters that keep groups together.</summary>
    public SearchResult Fit(Tensor<float> x, Labels? y, Tensor<float>? sampleWeight, Labels? groups)
    {
        var run = new SearchRun(this, Samples.Of(GetType().Name, x, y, sampleWeight), groups);
        Explore(run);
        return run.Finish(BestOf);
    }

    /// <summary>Has candidates judged.</summary>
    internal abstract void Explore(SearchRun run);

    /// <summary>The position of the best candidate.</summary>
    internal virtual int BestOf(SearchRun run) => Array.IndexOf(run.Ranks(), 1);
}
