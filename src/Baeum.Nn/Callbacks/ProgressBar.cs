namespace Baeum.Nn;

/// <summary>Prints a progress line for each epoch, evaluation or prediction. Keras: <c>ProgbarLogger</c>.</summary>
/// <remarks>
/// On a terminal the line is drawn again as the batches pass; in a pipe or a file only its last state is written, without control codes.
/// What is printed follows the run's <c>verbose</c>: 0 nothing, 1 a bar, 2 a line at the end.
/// </remarks>
public sealed class ProgressBar : Callback
{
    private static readonly Logs Nothing = new();
    private Progbar? _bar;
    private bool _isInFit;
    private int _seen;

    /// <summary>Whether the output is a terminal; null (the default) finds out.</summary>
    public bool? IsTerminal { get; init; }

    /// <summary>Seconds since some moment; default the system's clock.</summary>
    public Func<double>? Clock { get; init; }

    public override void OnTrainBegin(Logs logs) => _isInFit = true;

    public override void OnTrainEnd(Logs logs) => _isInFit = false;

    public override void OnEpochBegin(int epoch, Logs logs)
    {
        Start();
        if (Params.Verbose != 0 && Params.Epochs > 1)
            Output.WriteLine($"Epoch {epoch + 1}/{Params.Epochs}");
    }

    public override void OnTrainBatchEnd(int batch, Logs logs) => Update(batch, logs);

    public override void OnEpochEnd(int epoch, Logs logs) => Finish(logs);

    public override void OnTestBegin(Logs logs)
    {
        if (!_isInFit)
            Start();
    }

    public override void OnTestBatchEnd(int batch, Logs logs)
    {
        if (!_isInFit)
            Update(batch, logs);
    }

    public override void OnTestEnd(Logs logs)
    {
        if (!_isInFit)
            Finish(logs);
    }

    public override void OnPredictBegin(Logs logs) => Start();

    public override void OnPredictBatchEnd(int batch, Logs logs) => Update(batch, Nothing);

    public override void OnPredictEnd(Logs logs) => Finish(Nothing);

    private void Start()
    {
        _bar = new Progbar(Params.Steps > 0 ? Params.Steps : null)
        {
            Verbose = Params.Verbose,
            Output = Output,
            IsTerminal = IsTerminal ?? Progbar.WritesToTerminal(Output),
            Clock = Clock ?? Progbar.SystemClock,
        };
        _bar.Start();
    }

    private void Update(int batch, Logs logs)
    {
        _seen = batch + 1;
        if (Params.Verbose == 1)
            _bar!.Update(batch + 1, logs, isLast: false);
    }

    private void Finish(Logs logs) => _bar!.Update(Params.Steps > 0 ? Params.Steps : _seen, logs, isLast: true);
}
