namespace Baeum.Learn;

/// <summary>Watches one score: the round with the best, and whether it is long ago.</summary>
internal sealed class EarlyStop(int rounds, bool isMaximized)
{
    private int _since;

    /// <summary>The best score.</summary>
    public double BestScore { get; private set; } = double.NaN;

    /// <summary>Its round; −1 before the first.</summary>
    public int BestIteration { get; private set; } = -1;

    /// <summary>Whether it was time to stop.</summary>
    public bool HasStopped { get; private set; }

    /// <summary>Takes a score. True if it is time to stop.</summary>
    public bool Add(double score, int round)
    {
        if (BestIteration < 0 || (isMaximized ? score > BestScore : score < BestScore))
        {
            (BestScore, BestIteration, _since) = (score, round, 0);
            return false;
        }
        return HasStopped = ++_since >= rounds;
    }
}
