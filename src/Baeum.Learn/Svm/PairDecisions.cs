namespace Baeum.Learn;

/// <summary>From the decisions of all pairs of classes to one value for each class.</summary>
internal static class PairDecisions
{
    /// <summary>The class with the most votes, the first of equals.</summary>
    /// <param name="pairs">Decisions in the order (0, 1), (0, 2) ...; positive is for the first class.</param>
    /// <param name="classes">Number of classes.</param>
    public static int Vote(ReadOnlySpan<double> pairs, int classes)
    {
        Span<int> votes = stackalloc int[classes];
        for (int i = 0, p = 0; i < classes; i++)
            for (int j = i + 1; j < classes; j++, p++)
                votes[pairs[p] > 0 ? i : j]++;
        int best = 0;
        for (int i = 1; i < classes; i++)
            if (votes[i] > votes[best])
                best = i;
        return best;
    }

    /// <summary>Votes, and among equals the sum of confidences, moved into (−1/3, 1/3). scikit-learn: <c>_ovr_decision_function</c>.</summary>
    public static void OneVsRest(ReadOnlySpan<double> pairs, Span<double> values)
    {
        Span<double> confidence = stackalloc double[values.Length];
        values.Clear();
        confidence.Clear();
        for (int i = 0, p = 0; i < values.Length; i++)
            for (int j = i + 1; j < values.Length; j++, p++)
            {
                confidence[i] += pairs[p];
                confidence[j] -= pairs[p];
                values[pairs[p] < 0 ? j : i]++;
            }
        for (int i = 0; i < values.Length; i++)
            values[i] += confidence[i] / (3 * (Math.Abs(confidence[i]) + 1));
    }
}
