using Baeum.Data;

namespace Baeum.Nn;

/// <summary>What happened in each epoch of a training: the numbers of the logs as series. <c>Fit</c> returns it. Keras: <c>History</c>.</summary>
public sealed class History : Callback
{
    private readonly List<int> _epochs = [];
    private readonly OrderedDictionary<string, (List<double> Values, List<int> Epochs)> _series = [];

    /// <summary>The epochs, counted from 0. Keras: <c>history.epoch</c>.</summary>
    public IReadOnlyList<int> Epoch => _epochs;

    /// <summary>Names of the series in Keras's order: <c>accuracy, loss, val_accuracy, val_loss</c>, then what callbacks added.</summary>
    public IReadOnlyList<string> Keys => _series.Keys;

    /// <summary>A value for each epoch; a <c>val_</c> series for each epoch that was validated.</summary>
    public IReadOnlyList<double> this[string name] => Find(name).Values;

    /// <summary>The epochs that a series has values for, counted from 0.</summary>
    internal IReadOnlyList<int> EpochsOf(string name) => Find(name).Epochs;

    /// <summary>The value of a series after an epoch, or null where that epoch has none.</summary>
    internal double? At(string name, int epoch)
    {
        var (values, epochs) = Find(name);
        int i = epochs.IndexOf(epoch);
        return i < 0 ? null : values[i];
    }

    /// <summary>The epoch, counted from 0, with the best value of a series; the first one of equals.</summary>
    /// <param name="monitor">Name of the series.</param>
    /// <param name="mode"><c>min</c>, <c>max</c>, or <c>auto</c> to tell by the name.</param>
    public int BestEpoch(string monitor = "val_loss", string mode = "auto")
    {
        var (values, epochs) = Find(monitor);
        var direction = Direction.Of(nameof(History), Direction.Mode(mode), monitor);
        int best = 0;
        for (int i = 1; i < values.Count; i++)
            if (direction.IsBetter(values[i], values[best]) || double.IsNaN(values[best]))
                best = i;
        return epochs[best];
    }

    /// <summary>What <c>loss</c> and <c>val_loss</c> say: the best epoch, whether and since when the network overfits, whether more epochs may help. Printed, it is a sentence or two.</summary>
    /// <exception cref="InvalidOperationException">Nothing has been trained.</exception>
    public CurveReading Read() => CurveReading.Of(this);

    public override void OnTrainBegin(Logs logs)
    {
        _epochs.Clear();
        _series.Clear();
    }

    public override void OnEpochEnd(int epoch, Logs logs)
    {
        _epochs.Add(epoch);
        for (int i = 0; i < logs.Count; i++)
        {
            if (!_series.TryGetValue(logs.Keys[i], out var series))
                _series[logs.Keys[i]] = series = ([], []);
            series.Values.Add(logs.Values[i]);
            series.Epochs.Add(epoch);
        }
    }

    public override void SaveState(CallbackState state)
    {
        state.Set("epoch", [.. _epochs.Select(e => (double)e)]);
        foreach (var (name, (values, epochs)) in _series)
        {
            state.Set($"values/{name}", [.. values]);
            state.Set($"epochs/{name}", [.. epochs.Select(e => (double)e)]);
        }
    }

    public override void RestoreState(CallbackState state)
    {
        OnTrainBegin(new Logs());
        _epochs.AddRange((state.Numbers("epoch") ?? []).Select(e => (int)e));
        foreach (string name in state.Names.Where(n => n.StartsWith("values/", StringComparison.Ordinal)).Select(n => n["values/".Length..]))
            _series[name] = ([.. state.Numbers($"values/{name}") ?? []], [.. (state.Numbers($"epochs/{name}") ?? []).Select(e => (int)e)]);
    }

    private (List<double> Values, List<int> Epochs) Find(string name)
        => _series.TryGetValue(name, out var series) ? series : throw Nearest.Unknown("series of the history:", name, _series.Keys);
}
