namespace Baeum.Nn;

/// <summary>Calls callbacks without garbage: the user's first, then the history, then the progress bar, so that both see what the user's callbacks add to the logs.</summary>
internal sealed class CallbackList
{
    private readonly Callback[] _callbacks;
    private readonly Logs _none = new();

    public CallbackList(IEnumerable<Callback> callbacks, Model model, CallbackParams parameters)
    {
        _callbacks = [.. callbacks.OrderBy(c => c is ProgressBar ? 2 : c is History ? 1 : 0)];
        foreach (var callback in _callbacks)
            (callback.Model, callback.Params) = (model, parameters);
    }

    public void TrainBegin() { foreach (var c in _callbacks) c.OnTrainBegin(_none); }

    public void TrainEnd(Logs logs) { foreach (var c in _callbacks) c.OnTrainEnd(logs); }

    public void EpochBegin(int epoch) { foreach (var c in _callbacks) c.OnEpochBegin(epoch, _none); }

    public void EpochEnd(int epoch, Logs logs)
    {
        logs.Close();
        foreach (var c in _callbacks)
            c.OnEpochEnd(epoch, logs);
    }

    public void TrainBatchBegin(int batch) { foreach (var c in _callbacks) c.OnTrainBatchBegin(batch, _none); }

    public void TrainBatchEnd(int batch, Logs logs) { foreach (var c in _callbacks) c.OnTrainBatchEnd(batch, logs); }

    public void TestBegin() { foreach (var c in _callbacks) c.OnTestBegin(_none); }

    public void TestEnd(Logs logs) { foreach (var c in _callbacks) c.OnTestEnd(logs); }

    public void TestBatchBegin(int batch) { foreach (var c in _callbacks) c.OnTestBatchBegin(batch, _none); }

    public void TestBatchEnd(int batch, Logs logs) { foreach (var c in _callbacks) c.OnTestBatchEnd(batch, logs); }

    public void PredictBegin() { foreach (var c in _callbacks) c.OnPredictBegin(_none); }

    public void PredictEnd() { foreach (var c in _callbacks) c.OnPredictEnd(_none); }

    public void PredictBatchBegin(int batch) { foreach (var c in _callbacks) c.OnPredictBatchBegin(batch, _none); }

    public void PredictBatchEnd(int batch) { foreach (var c in _callbacks) c.OnPredictBatchEnd(batch, _none); }
}
