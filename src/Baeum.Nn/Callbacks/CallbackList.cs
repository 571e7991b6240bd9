namespace Baeum.Nn;

/// <summary>Calls callbacks without garbage: the user's first, then the history, then the progress bar, so that both see what the user's callbacks add to the logs; then those that keep the state of all.</summary>
internal sealed class CallbackList
{
    private readonly Callback[] _callbacks;
    private readonly Logs _none = new();

    public CallbackList(IEnumerable<Callback> callbacks, Model model, CallbackParams parameters)
    {
        _callbacks = [.. callbacks.OrderBy(c => c is IResumes ? 3 : c is ProgressBar ? 2 : c is History ? 1 : 0)];
        foreach (var callback in _callbacks)
            (callback.Model, callback.Params) = (model, parameters);
    }

    /// <summary>The callbacks by class and number: <c>EarlyStopping</c>, <c>EarlyStopping_1</c>.</summary>
    public IEnumerable<(string Name, Callback Callback)> Named()
    {
        var used = new Dictionary<string, int>();
        foreach (var callback in _callbacks)
        {
            string name = callback.GetType().Name;
            int number = used[name] = used.GetValueOrDefault(name) + 1;
            yield return (number == 1 ? name : $"{name}_{number - 1}", callback);
        }
    }

    /// <summary>What each callback must remember.</summary>
    public IEnumerable<(string Name, CallbackState State)> States()
    {
        foreach (var (name, callback) in Named())
        {
            var state = new CallbackState();
            callback.SaveState(state);
            yield return (name, state);
        }
    }

    /// <summary>Lets a callback that keeps backups put the training to where another one was cut off; whether there is one.</summary>
    public IResumes? Resumed(TrainingProgress progress)
    {
        var resumes = _callbacks.OfType<IResumes>().FirstOrDefault();
        resumes?.Find(progress);
        return resumes;
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
