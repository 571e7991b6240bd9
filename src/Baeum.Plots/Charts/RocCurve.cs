using Baeum.Compute;

namespace Baeum.Plots;

/// <summary>Shares of false and true positives as the threshold falls, and the area below. Source: scikit-learn's <c>roc_curve</c> and <c>auc</c>.</summary>
internal sealed record RocCurve(Values FalsePositives, Values TruePositives, double Area)
{
    /// <param name="isPositive">Whether each sample is of the class.</param>
    /// <param name="scores">How sure the model is that it is; equal scores fall together.</param>
    public static RocCurve Of(ReadOnlySpan<bool> isPositive, ReadOnlySpan<float> scores)
    {
        Check.SameLength(isPositive.Length, scores.Length, "Roc");
        float[] falling = scores.ToArray();
        bool[] labels = isPositive.ToArray();
        Array.Sort(falling, labels, Comparer<float>.Create((a, b) => b.CompareTo(a)));
        double positives = Math.Max(1, labels.Count(l => l)), negatives = Math.Max(1, labels.Count(l => !l)), x = 0, y = 0, area = 0;
        List<double> xs = [0], ys = [0];
        for (int i = 0; i < labels.Length;)
        {
            double lastX = x, lastY = y;
            for (float score = falling[i]; i < labels.Length && falling[i].Equals(score); i++)
                (x, y) = labels[i] ? (x, y + 1) : (x + 1, y);
            area += (x - lastX) * (y + lastY) / 2;
            Append(xs, ys, x, y);
        }
        return new(Values.From(xs.Select(v => v / negatives)), Values.From(ys.Select(v => v / positives)), area / (negatives * positives));
    }

    // A point on the straight way from the one before the last replaces the last.
    private static void Append(List<double> xs, List<double> ys, double x, double y)
    {
        if (xs.Count > 1 && (xs[^1] - xs[^2]) * (y - ys[^2]) == (ys[^1] - ys[^2]) * (x - xs[^2]))
            (xs[^1], ys[^1]) = (x, y);
        else
        {
            xs.Add(x);
            ys.Add(y);
        }
    }
}
