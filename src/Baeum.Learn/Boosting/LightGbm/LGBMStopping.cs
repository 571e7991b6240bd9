namespace Baeum.Learn;

/// <summary>Ends training when one of the measures of the watched sets has not become better for some rounds. LightGBM: <c>early_stopping</c>.</summary>
internal sealed class LGBMStopping
{
    private readonly Watch[] _watches;
    private readonly int? _patience;
    private readonly double _minDelta;

    public LGBMStopping(LGBMSettings settings, IReadOnlyList<LGBMWatched> watched)
    {
        // Trees that dart has dropped change later, so an early round cannot be gone back to.
        _patience = settings.BoostingType == "dart" ? null : settings.EarlyStoppingRounds;
        _minDelta = settings.EarlyStoppingMinDelta;
        if (_patience is not null && !watched.Any(set => !set.IsTraining))
            throw new ArgumentException("EarlyStoppingRounds needs a set to watch: hand evalSet to Fit.");
        _watches = [.. watched.Where(set => !set.IsTraining).SelectMany(set => set.Scores.Take(settings.FirstMetricOnly ? 1 : int.MaxValue).Select((score, i) => new Watch(set.Histories[i], score.IsGreaterBetter)))];
    }

    /// <summary>How many rounds gave the best score; 0 where training was not to end early.</summary>
    public int Best { get; private set; }

    /// <summary>Looks at the measures of a round; true to end.</summary>
    public bool IsOver(int round)
    {
        if (_patience is not { } patience)
            return false;
        foreach (var watch in _watches)
            watch.Look(round, _minDelta);
        var over = Array.Find(_watches, watch => round - watch.Best >= patience);
        Best = (over ?? _watches[0]).Best + 1;
        return over is not null;
    }

    private sealed class Watch(List<double> history, bool isGreaterBetter)
    {
        private double _best = isGreaterBetter ? double.NegativeInfinity : double.PositiveInfinity;

        public int Best { get; private set; }

        public void Look(int round, double minDelta)
        {
            if (round == 0 || (isGreaterBetter ? history[^1] > _best + minDelta : history[^1] < _best - minDelta))
                (_best, Best) = (history[^1], round);
        }
    }
}
