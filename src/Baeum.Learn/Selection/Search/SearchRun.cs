using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A search at work: judges candidates, keeps all results, and tells what came out.</summary>
internal sealed class SearchRun(SearchCV search, Samples samples, Labels? groups)
{
    private readonly List<ParamSet> _candidates = [];
    private readonly List<FoldScore[]> _scores = [];
    private readonly List<(int Iteration, int Resources)> _rounds = [];
    private readonly ScorerList _scorers = search.Scoring ?? Scorer.Own;

    public Samples Samples => samples;

    /// <summary>The folds of all samples.</summary>
    public Fold[] Folds => field ??= [.. (search.Cv ?? 5).For(EstimatorKind.IsClassifier(search.Estimator), samples.Y).Split(samples.Count, samples.Y, groups)];

    /// <summary>Judges candidates; returns their mean scores by the scorer that decides.</summary>
    /// <param name="candidates">Parameters of each.</param>
    /// <param name="folds">Default those of all samples.</param>
    /// <param name="round">Iteration and resources of a halving search.</param>
    public double[] Evaluate(IReadOnlyList<ParamSet> candidates, Fold[]? folds = null, (int Iteration, int Resources)? round = null)
    {
        folds ??= Folds;
        var progress = new SearchProgress(search.Verbose, folds.Length, candidates);
        var estimators = Array.ConvertAll([.. candidates], Make);
        var run = new CrossValidation(samples, folds, _scorers) { ErrorScore = search.ErrorScore, ReturnTrainScore = search.ReturnTrainScore, OnDone = progress.Done };
        var scores = run.Run(estimators);
        progress.End();
        _candidates.AddRange(candidates);
        _scores.AddRange(scores);
        if (round is { } of)
            _rounds.AddRange(candidates.Select(_ => of));
        return Array.ConvertAll(scores, s => s.Average(f => f.Test[0]));
    }

    /// <summary>The place of each candidate by its mean score, 1 for the best; equal ones share a place, failed ones the last.</summary>
    public int[] Ranks(int scorer = 0) => SearchTable.Ranks([.. _scores.Select(s => s.Average(f => f.Test[scorer]))]);

    /// <summary>Number of rounds, and the mean scores of the last one behind their positions.</summary>
    public IEnumerable<(int Position, double Mean)> LastRound()
        => _rounds.Select((round, i) => (round, i)).Where(r => r.round.Iteration == _rounds[^1].Iteration).Select(r => (r.i, _scores[r.i].Average(f => f.Test[0])));

    public SearchResult Finish(Func<SearchRun, int> bestOf)
    {
        int best = bestOf(this);
        var parameters = _candidates[best];
        var model = search.Refit ? search.Estimator.With(parameters).Fit(samples.X, samples.Y, samples.Weight) : null;
        return SearchResults.Of(search.GetType().Name, (int)samples.X.Lengths[^1], model, _scores[best].Average(f => f.Test[0]), parameters, best, SearchTable.Of(_candidates, _scores, _scorers, _rounds));
    }

    /// <summary>A candidate's estimator. A name that does not exist is a mistake of the search, a value that is refused a failure of the candidate.</summary>
    private IEstimator<IFitted> Make(ParamSet candidate)
    {
        try
        {
            return search.Estimator.With(candidate);
        }
        catch (ArgumentException e) when (search.ErrorScore is not null && candidate.Names.All(name => Parameters.Of(search.Estimator).Any(p => p.Name == name)))
        {
            return new Refused(e);
        }
    }

    /// <summary>Stands for an estimator that could not be made.</summary>
    private sealed record Refused(Exception Reason) : IEstimator<IFitted>
    {
        public IFitted Fit(System.Numerics.Tensors.Tensor<float> x, Labels? y = null, System.Numerics.Tensors.Tensor<float>? sampleWeight = null) => throw Reason;
    }
}
