namespace Baeum.Learn;

/// <summary>Measures of the order that scores bring samples into.</summary>
internal static class LGBMAreaScores
{
    /// <summary>The area under the ROC curve; 1 where there is only one class.</summary>
    public static double Auc(double[] scores, bool[] isPositive, double[]? weights)
    {
        double positive = 0, negative = 0, area = 0;
        foreach (var (p, n) in Ties(scores, isPositive, weights))
        {
            area += n * (positive + p / 2);
            (positive, negative) = (positive + p, negative + n);
        }
        return positive > 0 && negative > 0 ? area / (positive * negative) : 1;
    }

    /// <summary>The area under precision over recall, without interpolation; 1 where there is only one class.</summary>
    public static double AveragePrecision(double[] scores, LGBMTargets targets)
    {
        double positive = 0, all = 0, area = 0;
        foreach (var (p, n) in Ties(scores, Array.ConvertAll(targets.Y, y => y > 0), targets.Weights))
        {
            (positive, all) = (positive + p, all + p + n);
            area += all > 0 ? p * positive / all : 0;
        }
        return positive > 0 && positive < all ? area / positive : 1;
    }

    /// <summary>The mean over pairs of classes of the area that the difference of their scores reaches. Source: Kleiman and Page (2019).</summary>
    public static double AucMu(double[] scores, int classes, LGBMTargets targets)
    {
        double sum = 0;
        for (int i = 0; i < classes; i++)
            for (int j = i + 1; j < classes; j++)
            {
                int[] rows = [.. Enumerable.Range(0, targets.Y.Length).Where(r => targets.Y[r] == i || targets.Y[r] == j)];
                var (one, other) = (i, j);
                sum += Auc(Array.ConvertAll(rows, r => scores[r * classes + one] - scores[r * classes + other]), Array.ConvertAll(rows, r => targets.Y[r] == one), targets.Weights is null ? null : Array.ConvertAll(rows, r => targets.Weights[r]));
            }
        return classes < 2 ? 1 : 2 * sum / (classes * (classes - 1.0));
    }

    /// <summary>The positives and negatives of each score, greatest score first.</summary>
    private static IEnumerable<(double Positive, double Negative)> Ties(double[] scores, bool[] isPositive, double[]? weights)
    {
        int[] order = [.. Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i])];
        double p = 0, n = 0;
        for (int at = 0; at < order.Length; at++)
        {
            int i = order[at];
            double weight = weights is null ? 1 : weights[i];
            (p, n) = isPositive[i] ? (p + weight, n) : (p, n + weight);
            if (at + 1 < order.Length && scores[order[at + 1]] == scores[i])
                continue;
            yield return (p, n);
            (p, n) = (0, 0);
        }
    }
}
