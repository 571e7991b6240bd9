namespace Baeum.Learn;

/// <summary>Ends training when the last of the watched sets has not become better for some rounds.</summary>
internal sealed class LGBMStopping(int? patience, IReadOnlyList<LGBMWatched> watched)
{
    private double _best = double.NaN;

    /// <summary>Whether training is over.</summary>
    public bool IsOver { get; private set; }

    /// <summary>How many rounds gave the best score; 0 where training is not to end early.</summary>
    public int Best { get; private set; }

    /// <summary>Measures a round; false to end.</summary>
    public bool Continue(int round)
    {
        double last = double.NaN;
        foreach (var set in watched)
            last = set.Measure();
        if (patience is not { } rounds)
            return true;
        if (watched.Count == 0)
            throw new ArgumentException("EarlyStoppingRounds needs a set to watch: hand evalSet to Fit.");
        bool isBetter = double.IsNaN(_best) || (watched[^1].Score.IsGreaterBetter ? last > _best : last < _best);
        if (isBetter)
            (_best, Best) = (last, round + 1);
        return !(IsOver = round + 1 - Best >= rounds);
    }
}
