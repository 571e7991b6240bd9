namespace Baeum.Learn;

/// <summary>NDCG or the mean precision over the first places of each group, averaged over groups. A group without anything good counts 1.</summary>
/// <param name="kind"><c>ndcg</c> or <c>map</c>.</param>
/// <param name="places">How many places count.</param>
/// <param name="targets">Grades and groups; the weight of a group is the mean of its samples'.</param>
/// <param name="labelGain">What each grade is worth; null for 2^grade − 1.</param>
internal sealed class LGBMRankScore(string kind, int places, LGBMTargets targets, double[]? labelGain)
{
    public double Of(double[] scores)
    {
        double sum = 0, all = 0;
        int start = 0;
        foreach (int size in targets.Groups!)
        {
            int from = start;
            double weight = targets.Weights is null ? 1 : targets.Weights.AsSpan(from, size).ToArray().Average();
            double[] ranked = [.. Enumerable.Range(from, size).OrderByDescending(i => scores[i]).Select(i => targets.Y[i])];
            sum += weight * (kind == "ndcg" ? Ndcg(ranked) : Precision(ranked));
            all += weight;
            start += size;
        }
        return sum / all;
    }

    private double Ndcg(double[] ranked)
    {
        double ideal = Dcg([.. ranked.OrderDescending()]);
        return ideal > 0 ? Dcg(ranked) / ideal : 1;
    }

    private double Dcg(double[] ranked)
    {
        double sum = 0;
        for (int i = 0; i < Math.Min(places, ranked.Length); i++)
            sum += LambdaRank.Gain(ranked[i], labelGain) / Math.Log2(2 + i);
        return sum;
    }

    private double Precision(double[] ranked)
    {
        int good = ranked.Count(grade => grade > 0.5), hits = 0, end = Math.Min(places, ranked.Length);
        double sum = 0;
        for (int i = 0; i < end; i++)
            if (ranked[i] > 0.5)
                sum += ++hits / (i + 1.0);
        return good > 0 ? sum / Math.Min(good, end) : 1;
    }
}
