using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>From a score to a probability: <c>1 / (1 + exp(slope · score + intercept))</c>, or straight lines between the points of a rising function.</summary>
/// <param name="Slope">Of the sigmoid.</param>
/// <param name="Intercept">Of the sigmoid.</param>
/// <param name="Scores">Scores of the points, ascending; empty for a sigmoid.</param>
/// <param name="Probabilities">Probabilities of the points, ascending.</param>
public sealed record Calibration(double Slope, double Intercept, double[] Scores, double[] Probabilities)
{
    /// <summary>The probability of a score. Beyond the first and the last point it stays.</summary>
    public double Of(double score)
    {
        if (Scores.Length == 0)
            return 1 / (1 + Math.Exp(Slope * score + Intercept));
        int at = Array.BinarySearch(Scores, score);
        if (at >= 0)
            return Probabilities[at];
        at = ~at;
        if (at == 0 || at == Scores.Length)
            return Probabilities[at == 0 ? 0 : ^1];
        double share = (score - Scores[at - 1]) / (Scores[at] - Scores[at - 1]);
        return Probabilities[at - 1] + share * (Probabilities[at] - Probabilities[at - 1]);
    }

    /// <summary>Platt's sigmoid.</summary>
    internal static Calibration BySigmoid(double[] scores, Func<int, bool> isPositive)
    {
        var (a, b) = PlattScaling.Fit(scores, isPositive);
        return new(a, b, [], []);
    }

    /// <summary>The rising function with the least squared error, by pooling adjacent violators.</summary>
    internal static Calibration Isotonic(double[] scores, Func<int, bool> isPositive, Tensor<float>? sampleWeight)
    {
        float[]? weights = sampleWeight?.ToArray();
        var points = Enumerable.Range(0, scores.Length).Where(i => weights is null || weights[i] > 0).GroupBy(i => scores[i]).OrderBy(g => g.Key)
            .Select(g => (Score: g.Key, Weight: g.Sum(i => weights?[i] ?? 1.0), Sum: g.Sum(i => isPositive(i) ? weights?[i] ?? 1.0 : 0))).ToArray();
        var pools = new List<(double Sum, double Weight, int Count)>();
        foreach (var point in points)
        {
            pools.Add((point.Sum, point.Weight, 1));
            while (pools.Count > 1 && pools[^2].Sum / pools[^2].Weight >= pools[^1].Sum / pools[^1].Weight)
            {
                var (last, before) = (pools[^1], pools[^2]);
                pools.RemoveAt(pools.Count - 1);
                pools[^1] = (before.Sum + last.Sum, before.Weight + last.Weight, before.Count + last.Count);
            }
        }
        return new(0, 0, Array.ConvertAll(points, p => p.Score), [.. pools.SelectMany(p => Enumerable.Repeat(p.Sum / p.Weight, p.Count))]);
    }
}
