using Baeum.Data;

namespace Baeum.Nn;

/// <summary>What happened in each epoch: a series for every log. <c>Fit</c> returns it. Keras: <c>History</c>.</summary>
public sealed class History : Callback
{
    private readonly List<int> _epochs = [];
    private readonly SortedList<string, List<double>> _series = new(StringComparer.Ordinal);

    /// <summary>The epochs, counted from 0.</summary>
    public IReadOnlyList<int> Epoch => _epochs;

    /// <summary>Names of the series; those of the validation come last.</summary>
    public IReadOnlyList<string> Keys => [.. _series.Keys.Where(k => !IsValidation(k)), .. _series.Keys.Where(IsValidation)];

    /// <summary>A series by name.</summary>
    public IReadOnlyList<double> this[string name] => _series.TryGetValue(name, out var series) ? series : throw Nearest.Unknown("series of the history:", name, Keys);

    /// <summary>The epoch, counted from 0, in which a series was best: lowest for losses and errors, highest for accuracies and their like.</summary>
    public int BestEpoch(string monitor = "val_loss", bool? highest = null)
    {
        var series = this[monitor];
        if (series.Count == 0)
            throw new InvalidOperationException("BestEpoch: no epoch has ended.");
        bool up = highest ?? (monitor.Contains("acc", StringComparison.Ordinal) || monitor.Contains("auc", StringComparison.Ordinal) || monitor.Contains("f1", StringComparison.Ordinal));
        int best = 0;
        for (int i = 1; i < series.Count; i++)
            if (up ? series[i] > series[best] : series[i] < series[best])
                best = i;
        return _epochs[best];
    }

    public override void OnEpochEnd(int epoch, Logs logs)
    {
        _epochs.Add(epoch);
        foreach (var (name, value) in logs)
        {
            if (!_series.TryGetValue(name, out var series))
                _series[name] = series = [];
            series.Add(value);
        }
    }

    private static bool IsValidation(string name) => name.StartsWith("val_", StringComparison.Ordinal);
}
