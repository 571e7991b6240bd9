using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Batches from <see cref="Batches"/>. Without a number of steps each epoch enumerates them anew; with one, epochs go on where the last ended, and start again when the batches do.</summary>
internal sealed class BatchFeed : Feed
{
    private readonly Model _model;
    private readonly Batches _data;
    private readonly int? _steps;
    private readonly IReadOnlyDictionary<int, double>? _classWeight;
    private IEnumerator<DataBatch> _batches;
    private DataBatch? _first;
    private int _step;

    public BatchFeed(Model model, Batches data, int? steps, IReadOnlyDictionary<int, double>? classWeight, string action)
    {
        if (data.IsEndless && steps is null)
            throw new ArgumentException($"{action}: these batches never end; say how many make {(action == "Fit" ? "an epoch (stepsPerEpoch)" : "up the data (steps)")}.");
        (_model, _data, _steps, _classWeight) = (model, data, steps, classWeight);
        Steps = steps ?? data.Count ?? 0;
        _batches = data.GetEnumerator();
        if (!_batches.MoveNext())
            throw new ArgumentException($"{action}: there are no batches.");
        _first = _batches.Current;
        if (_first.Y is null)
            throw new ArgumentException($"{action}: the batches have no targets; give y to Batches.From.");
        var samples = Samples(_first);
        (InputCount, OutputCount, InputShapes) = (samples.InputCount, samples.OutputCount, samples.InputShapes());
    }

    public override int InputCount { get; }

    public override int OutputCount { get; }

    public override int Steps { get; }

    /// <summary>Shapes of the inputs, batch axis unknown.</summary>
    public Shape[] InputShapes { get; }

    public override void Begin(int epoch)
    {
        _step = 0;
        if (_first is null && _steps is null)
            Restart();
    }

    public override bool Next(Batch batch)
    {
        if (_step == _steps)
            return false;
        if (Take() is not { } next)
            return false;
        Samples(next).Fill(batch, null, 0, next.Rows);
        _step++;
        return true;
    }

    /// <summary>Takes the batches of the epochs one after the other, since only so they come to the same place: each epoch's first, or all where epochs go on where the last ended or batches have a state.</summary>
    public override void Pass(int epochs)
    {
        for (long passed = 0; passed < epochs * (long)(_steps ?? 1); passed++)
        {
            bool isBatch = Take() is not null;
            while (isBatch && _steps is null && _data.IsStateful)
                isBatch = Take() is not null;
            if (_steps is null)
                _first = FirstAgain();
        }
    }

    public override void Dispose()
    {
        _batches.Dispose();
        base.Dispose();
    }

    /// <summary>The next batch; null at the end, unless the epochs' length is given.</summary>
    private DataBatch? Take()
    {
        if (_first is { } first)
        {
            _first = null;
            return first;
        }
        return _batches.MoveNext() ? _batches.Current : _steps is null ? null : FirstAgain();
    }

    private DataBatch FirstAgain()
    {
        Restart();
        return _batches.MoveNext() ? _batches.Current
            : throw new InvalidOperationException("The batches ended and gave none when they were started again; make them from something that can be read several times.");
    }

    private void Restart()
    {
        _batches.Dispose();
        _batches = _data.GetEnumerator();
    }

    private Samples Samples(DataBatch batch) => new(_model, batch.X, batch.Y, batch.SampleWeight, _classWeight);
}
