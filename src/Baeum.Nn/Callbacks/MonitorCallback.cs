namespace Baeum.Nn;

/// <summary>A callback that follows one number of the logs and knows the best value so far. Keras: <c>MonitorCallback</c>.</summary>
public abstract class MonitorCallback : Callback
{
    private bool _hasWarned;

    /// <summary>Name of the number; default <c>val_loss</c>.</summary>
    public string Monitor { get; init; } = "val_loss";

    /// <summary><c>min</c>, <c>max</c>, or <c>auto</c> (the default), which tells by the name: accuracies and scores are to rise, losses and errors to fall.</summary>
    public string Mode { get; init => field = Direction.Mode(value); } = "auto";

    /// <summary>Tell on the console what was done. Default false.</summary>
    public bool Verbose { get; init; }

    /// <summary>The best value so far; null before the first.</summary>
    public double? Best { get; private protected set; }

    private protected Direction Wanted { get; private set; }

    /// <exception cref="InvalidOperationException">The mode is <c>auto</c> and the name does not tell.</exception>
    public override void OnTrainBegin(Logs logs) => (Wanted, _hasWarned) = (Direction.Of(GetType().Name, Mode, Monitor), false);

    /// <summary>Whether a value beats another by more than <paramref name="delta"/>; everything beats nothing.</summary>
    private protected bool Improves(double value, double? than, double delta = 0)
        => than is not { } reference || Wanted.IsBetter(Wanted.IsUp ? value - delta : value + delta, reference);

    /// <summary>The monitored value, or null and (once in a training) a warning that names what is there.</summary>
    private protected double? Current(Logs logs, string purpose)
    {
        if (logs.TryGetValue(Monitor, out double value))
            return value;
        if (!_hasWarned)
            Warnings.WriteLine($"Warning: {purpose} `{Monitor}` which is not available. Available metrics are: {string.Join(",", logs.Keys)}.{Mend()}");
        _hasWarned = true;
        return null;
    }

    private protected void Say(string message)
    {
        if (Verbose)
            Output.WriteLine(message);
    }

    private string Mend() => Monitor.StartsWith("val_", StringComparison.Ordinal) ? " Give Fit validationSplit or validationData, or monitor a value of the training." : "";
}
