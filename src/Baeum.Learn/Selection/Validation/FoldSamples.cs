using System.Collections.Concurrent;
using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>The training and test samples of one fold, taken once for all candidates, and what the first steps of pipelines made of them: steps that candidates have in common are fitted once.</summary>
internal sealed class FoldSamples(Samples all, Fold fold, int users)
{
    private readonly ConcurrentDictionary<Steps, Lazy<Prepared>> _prefixes = new();
    private Lazy<(Samples Train, Samples Test)>? _parts = new(() => (all.Take(fold.Train), all.Take(fold.Test)));
    private int _users = users;

    public Samples Train => _parts!.Value.Train;

    public Samples Test => _parts!.Value.Test;

    /// <summary>One step fitted, and the samples after it.</summary>
    internal sealed record Prepared(ITransformer[] Fitted, Tensor<float> Train, Tensor<float> Test);

    /// <summary>What the steps of a pipeline before the last make of the samples.</summary>
    public Prepared Before(Pipeline pipeline, int steps)
    {
        if (steps == 0)
            return new([], Train.X, Test.X);
        var key = new Steps(pipeline.Steps.Take(steps), nameof(Pipeline), pipeline.Steps.Absent);
        return _prefixes.GetOrAdd(key, _ => new(() =>
        {
            var before = Before(pipeline, steps - 1);
            var fitted = (ITransformer)pipeline.FitStep(steps - 1, before.Train, Train.Y, null);
            return new([.. before.Fitted, fitted], fitted.Transform(before.Train), fitted.Transform(before.Test));
        })).Value;
    }

    /// <summary>One candidate is done. After the last one the memory is free.</summary>
    public void Done()
    {
        if (Interlocked.Decrement(ref _users) > 0)
            return;
        _prefixes.Clear();
        _parts = null;
    }
}
