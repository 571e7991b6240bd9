using Baeum.Data;

namespace Baeum.Nn;

/// <summary>A compiled model's optimizer, losses and metrics, and the steps made of them.</summary>
internal sealed class Trainer
{
    private readonly Model _model;
    private readonly CompiledLoss _loss;
    private readonly CompiledMetrics _metrics;
    private Parameter[] _trainable = [], _regularized = [];

    public Trainer(Model model, CompileOptions options)
    {
        (_model, Options, Optimizer) = (model, options, options.Optimizer);
        string[] outputs = OutputNames(model);
        _loss = new CompiledLoss(options.Losses.For(outputs, "losses", null), (options.LossWeights ?? 1.0).For(outputs, "loss weights", 1.0), outputs);
        _metrics = new CompiledMetrics((options.Metrics ?? Array.Empty<Metric>()).For(outputs, "metrics", []), (options.WeightedMetrics ?? Array.Empty<Metric>()).For(outputs, "weighted metrics", []), outputs);
        RefreshWeights();
    }

    public CompileOptions Options { get; }

    public Optimizer Optimizer { get; }

    /// <summary>Names in Evaluate's order: the loss, the outputs' losses, the metrics.</summary>
    public IEnumerable<(string Name, double Value)> Results
        => _loss.Trackers.Select(t => (t.Name, t.Result)).Concat(_metrics.Results.Select(m => (m.Name, m.Metric.Result())));

    /// <summary>Looks again which weights are trained: <c>Trainable</c> may have changed.</summary>
    public void RefreshWeights()
    {
        _trainable = [.. _model.TrainableWeights];
        _regularized = [.. _trainable.Where(w => w.Regularizer is not null)];
    }

    public void ResetMetrics()
    {
        _loss.Reset();
        _metrics.Reset();
    }

    /// <summary>Forward, loss, metrics, backward, update.</summary>
    public void TrainStep(Tape tape, Batch batch)
    {
        _model.CheckInputs(batch.X);
        _model.Run(batch.X, batch.Predicted, new Pass(Training: true, Step: (ulong)Optimizer.Iterations));
        var loss = _loss.Of(batch.Y, batch.Predicted, batch.Weights, _regularized);
        _metrics.Update(batch.Y, batch.Predicted, batch.Weights, _loss.Losses);
        if (_trainable.Length == 0)
            return;
        if (Optimizer.LossScaleFactor is { } factor)
            loss = loss.Multiply((float)factor);
        tape.Backward(loss, release: true);
        Optimizer.Apply(_trainable);
    }

    /// <summary>Forward, loss, metrics.</summary>
    public void TestStep(Batch batch)
    {
        _model.CheckInputs(batch.X);
        _model.Run(batch.X, batch.Predicted, new Pass());
        _loss.Of(batch.Y, batch.Predicted, batch.Weights, _regularized);
        _metrics.Update(batch.Y, batch.Predicted, batch.Weights, _loss.Losses);
    }

    /// <summary>Writes the running values.</summary>
    public void Write(Logs logs)
    {
        foreach (var tracker in _loss.Trackers)
            logs[tracker.Name] = tracker.Result;
        _metrics.Write(logs);
    }

    /// <summary>The running means: sums and counts of the losses and the variables of the metrics.</summary>
    public IEnumerable<(string Name, double[] Values)> RunningState()
        => _loss.Trackers.Select(t => (t.Name, t.State))
            .Concat(_metrics.Results.SelectMany((m, i) => m.Metric.Variables.Select((v, j) => ($"{m.Name}/{i}/{j}/{v.Name}", v.Values.ToArray()))));

    /// <summary>Puts the running means to those of a backup. The metrics must have seen a batch, after which they have all their variables.</summary>
    public void PutRunningState(IReadOnlyDictionary<string, NpyArray> values, string source)
    {
        double[] Find(string name, int length) => values.TryGetValue(name, out var array) && array.Values is double[] found && found.Length == length ? found
            : throw new InvalidDataException($"{source}: the running values of '{name}' are missing; the backup is of a model that was compiled otherwise.");
        foreach (var tracker in _loss.Trackers)
            tracker.State = Find(tracker.Name, 2);
        foreach (var (name, current) in RunningState().Skip(_loss.Trackers.Length).ToArray())
            _ = Find(name, current.Length);
        foreach (var (m, i) in _metrics.Results.Select((m, i) => (m, i)))
            foreach (var (v, j) in m.Metric.Variables.Select((v, j) => (v, j)))
                Find($"{m.Name}/{i}/{j}/{v.Name}", v.Values.Length).CopyTo(v.Values);
    }

    /// <summary>The outputs' names: those of the layers that make them, numbered where they repeat.</summary>
    private static string[] OutputNames(Model model)
    {
        if (model.Outputs.Count <= 1)
            return [model.Outputs.Count == 1 ? model.Outputs[0].Layer.Name : "output"];
        var used = new Dictionary<string, int>();
        return [.. model.Outputs.Select(o =>
        {
            int number = used[o.Layer.Name] = used.GetValueOrDefault(o.Layer.Name) + 1;
            return number == 1 ? o.Layer.Name : $"{o.Layer.Name}_{number - 1}";
        })];
    }
}
