using System.Globalization;

namespace Baeum.Learn;

/// <summary>The lines that LightGBM prints while it learns.</summary>
/// <param name="period">Every how many rounds; 0 for never.</param>
/// <param name="patience">Rounds without a better score after which training ends; null for never.</param>
/// <param name="watched">The sets that are watched.</param>
internal sealed class LGBMProgress(int period, int? patience, IReadOnlyList<LGBMWatched> watched)
{
    /// <summary>The measures of a round, counted from 0: <c>[10]	valid_0's l2: 0.25	valid_0's l1: 0.4</c>.</summary>
    public void Round(int round, int first)
    {
        if (period <= 0 || watched.Count == 0)
            return;
        if (round == first && patience is { } rounds)
            Console.WriteLine($"Training until validation scores don't improve for {rounds} rounds");
        if ((round + 1) % period == 0)
            Console.WriteLine(Line(round, first));
    }

    /// <summary>How it ended.</summary>
    public void End(bool isEarly, int best, int first)
    {
        if (period > 0 && best > first)
            Console.WriteLine($"{(isEarly ? "Early stopping, best iteration is:" : "Did not meet early stopping. Best iteration is:")}\n{Line(best - 1, first)}");
    }

    private string Line(int round, int first)
        => $"[{round + 1}]\t{string.Join('\t', watched.SelectMany(set => set.Scores.Select((score, i) => $"{set.Name}'s {score.Name}: {Short(set.Histories[i][round - first])}")))}";

    // As Python's :g.
    private static string Short(double value) => value.ToString("G6", CultureInfo.InvariantCulture).Replace('E', 'e');
}
