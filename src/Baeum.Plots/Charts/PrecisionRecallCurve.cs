using Baeum.Compute;

namespace Baeum.Plots;

/// <summary>Recall and precision as the threshold falls, as the corners of steps, and <c>AP = Σ (Rₙ − Rₙ₋₁) · Pₙ</c>. Source: scikit-learn's <c>precision_recall_curve</c> and <c>average_precision_score</c>.</summary>
internal sealed record PrecisionRecallCurve(Values Recalls, Values Precisions, double Average)
{
    /// <param name="isPositive">Whether each sample is of the class.</param>
    /// <param name="scores">How sure the model is that it is; equal scores fall together.</param>
    public static PrecisionRecallCurve Of(ReadOnlySpan<bool> isPositive, ReadOnlySpan<float> scores)
    {
        Check.SameLength(isPositive.Length, scores.Length, nameof(Plot.PrecisionRecall));
        float[] falling = scores.ToArray();
        bool[] labels = isPositive.ToArray();
        Array.Sort(falling, labels, Comparer<float>.Create((a, b) => b.CompareTo(a)));
        double positives = Math.Max(1, labels.Count(l => l)), found = 0, average = 0;
        List<double> recalls = [0], precisions = [1];
        for (int i = 0; i < labels.Length;)
        {
            double before = found;
            for (float score = falling[i]; i < labels.Length && falling[i].Equals(score); i++)
                found += labels[i] ? 1 : 0;
            double precision = found / i;
            average += (found - before) / positives * precision;
            // Down or up at the recall so far, then on to the next.
            recalls.AddRange([before / positives, found / positives]);
            precisions.AddRange([precision, precision]);
        }
        return new(Values.From(recalls), Values.From(precisions), average);
    }
}
