using System.Diagnostics;
using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Fits and judges candidates on folds, candidates and folds on all threads at once. The scores do not depend on the number of threads.</summary>
internal sealed class CrossValidation(Samples samples, Fold[] folds, ScorerList scorers)
{
    public bool ReturnTrainScore { get; init; }

    public bool ReturnEstimator { get; init; }

    /// <summary>The score where fitting or judging fails; null lets the exception through.</summary>
    public double? ErrorScore { get; init; } = double.NaN;

    /// <summary>Called after each fit with candidate, fold and result, on any thread.</summary>
    public Action<int, int, FoldScore>? OnDone { get; init; }

    /// <summary>The results, [candidate][fold].</summary>
    public FoldScore[][] Run(IReadOnlyList<IEstimator<IFitted>> candidates)
    {
        var results = candidates.Select(_ => new FoldScore[folds.Length]).ToArray();
        var parts = Array.ConvertAll(folds, fold => new FoldSamples(samples, fold, candidates.Count));
        // Fold by fold, so that few folds are in memory at once.
        ParallelFits.Run(folds.Length * candidates.Count, task =>
        {
            var (fold, candidate) = (task / candidates.Count, task % candidates.Count);
            results[candidate][fold] = Evaluate(candidates[candidate], parts[fold]);
            parts[fold].Done();
            OnDone?.Invoke(candidate, fold, results[candidate][fold]);
        });
        Report([.. results.SelectMany(r => r)]);
        return results;
    }

    /// <summary>What the model of each fold says about its test part.</summary>
    public Labels[] Predict(IEstimator<IFitted> estimator, Func<IFitted, Tensor<float>, Labels> predict)
    {
        var predicted = new Labels[folds.Length];
        ParallelFits.Run(folds.Length, fold =>
        {
            var part = new FoldSamples(samples, folds[fold], 1);
            var (model, _, test, _) = Fit(estimator, part, part.Train, part.Test);
            predicted[fold] = predict(model, test);
        });
        return predicted;
    }

    private void Report(FoldScore[] all)
    {
        var failures = all.Where(r => r.Failure is not null).ToArray();
        if (failures.Length == 0)
            return;
        string reasons = string.Join("; ", failures.GroupBy(f => f.Failure!.Message).Select(g => $"{g.Count()} with: {g.Key}"));
        if (failures.Length == all.Length)
            throw new ArgumentException($"All the {all.Length} fits failed. It is likely that the model is misconfigured. {reasons}", failures[0].Failure);
        LearnWarnings.Write(FormattableString.Invariant($"{failures.Length} fits failed out of a total of {all.Length}; their scores are set to {ErrorScore}. {reasons}"));
    }

    private FoldScore Evaluate(IEstimator<IFitted> candidate, FoldSamples part)
    {
        var watch = Stopwatch.StartNew();
        double fitTime = 0;
        try
        {
            var (train, test) = (part.Train, part.Test);
            var (model, trainX, testX, whole) = Fit(candidate, part, train, test);
            fitTime = watch.Elapsed.TotalSeconds;
            var scores = Judge(model, testX, test);
            double scoreTime = watch.Elapsed.TotalSeconds - fitTime;
            return new(fitTime, scoreTime, scores, ReturnTrainScore ? Judge(model, trainX, train) : null, ReturnEstimator ? whole() : null, null);
        }
        catch (Exception e) when (ErrorScore is not null && e is not OutOfMemoryException)
        {
            double[] none = [.. Enumerable.Repeat(ErrorScore.Value, scorers.Count)];
            return new(fitTime, watch.Elapsed.TotalSeconds - fitTime, none, ReturnTrainScore ? none : null, null, e);
        }
    }

    private static (IFitted Model, Tensor<float> Train, Tensor<float> Test, Func<IFitted> Whole) Fit(IEstimator<IFitted> candidate, FoldSamples part, Samples train, Samples test)
    {
        if (candidate is not Pipeline pipeline)
        {
            var model = candidate is IValidated validated && test.Y is { } y ? validated.Fit(train.X, train.Y, train.Weight, (test.X, y)) : candidate.Fit(train.X, train.Y, train.Weight);
            return (model, train.X, test.X, () => model);
        }
        pipeline.RequireTransformers();
        var before = part.Before(pipeline, pipeline.Steps.Count - 1);
        var last = pipeline.FitStep(pipeline.Steps.Count - 1, before.Train, train.Y, train.Weight, test.Y is { } held ? (before.Test, held) : null);
        return (last, before.Train, before.Test, () => pipeline.Join((int)train.X.Lengths[^1], before.Fitted, last));
    }

    private double[] Judge(IFitted model, Tensor<float> x, Samples part)
        => [.. scorers.Select(scorer => scorer.Score(model, x, part.Y ?? throw new ArgumentException("Cross-validation needs y to judge predictions by."), part.Weight))];
}
