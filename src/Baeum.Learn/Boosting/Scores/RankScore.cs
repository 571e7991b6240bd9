using System.Globalization;

namespace Baeum.Learn;

/// <summary>Scores of rankings, the mean over groups: <c>ndcg</c>, <c>map</c>, <c>pre</c>, each also for the first n (<c>ndcg@5</c>); a group without anything good counts 1, with a minus (<c>ndcg@5-</c>) 0.</summary>
internal sealed class RankScore : BoostingScore
{
    private readonly string _kind;
    private readonly int _top;
    private readonly bool _minus;

    public RankScore(string kind, string? parameter)
    {
        (_kind, Name) = (kind, parameter is null ? kind : parameter is "-" ? $"{kind}-" : $"{kind}@{parameter}");
        _minus = parameter?.EndsWith('-') == true;
        string digits = parameter?.TrimEnd('-') ?? "";
        _top = digits.Length == 0 ? int.MaxValue
            : int.TryParse(digits, CultureInfo.InvariantCulture, out int top) && top > 0 ? top : throw new ArgumentException($"eval_metric '{Name}': expected a whole number after @, such as {kind}@5.");
    }

    public override string Name { get; }

    public override bool IsMaximized => true;

    public override double Of(float[] predictions, int outputs, BoostingTargets targets)
    {
        int[] bounds = targets.GroupBounds;
        double sum = 0;
        for (int g = 0; g + 1 < bounds.Length; g++)
        {
            var range = bounds[g]..bounds[g + 1];
            float[] p = predictions[range], y = targets.Labels[range];
            int[] ranked = [.. Enumerable.Range(0, p.Length).OrderByDescending(i => p[i]).Select(i => (int)y[i])];
            sum += _kind switch { "ndcg" => Ndcg(ranked), "map" => MeanPrecision(ranked), _ => ranked.Take(_top).Count(label => label != 0) / (double)_top };
        }
        return sum / (bounds.Length - 1);
    }

    private double Ndcg(int[] ranked)
    {
        double ideal = Gain([.. ranked.OrderDescending()]);
        return ideal == 0 ? _minus ? 0 : 1 : Gain(ranked) / ideal;
    }

    private double Gain(int[] ranked)
    {
        double sum = 0;
        for (int i = 0; i < Math.Min(_top, ranked.Length); i++)
            sum += ((1 << ranked[i]) - 1) / Math.Log2(i + 2.0);
        return sum;
    }

    private double MeanPrecision(int[] ranked)
    {
        int hits = 0;
        double sum = 0;
        for (int i = 0; i < ranked.Length; i++)
            if (ranked[i] != 0 && ++hits > 0 && i < _top)
                sum += (double)hits / (i + 1);
        return hits != 0 ? sum / hits : _minus ? 0 : 1;
    }
}
