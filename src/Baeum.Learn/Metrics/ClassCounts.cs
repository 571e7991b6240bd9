namespace Baeum.Learn;

/// <summary>For each class: weight of the hits, of the predictions and of the true samples.</summary>
internal sealed record ClassCounts(double[] Hits, double[] Predicted, double[] Occurring)
{
    /// <param name="pairs">The labels.</param>
    /// <param name="place">For each occurring class its position among those that count, or -1.</param>
    /// <param name="classes">Number of classes that count.</param>
    /// <param name="weights">Weight of each sample; empty for 1.</param>
    public static ClassCounts Of(LabelPairs pairs, int[] place, int classes, ReadOnlySpan<float> weights)
    {
        var counts = new ClassCounts(new double[classes], new double[classes], new double[classes]);
        for (int i = 0; i < pairs.True.Length; i++)
        {
            double weight = weights.IsEmpty ? 1 : weights[i];
            int actual = place[pairs.True[i]], predicted = place[pairs.Predicted[i]];
            if (actual >= 0)
                counts.Occurring[actual] += weight;
            if (predicted >= 0)
                counts.Predicted[predicted] += weight;
            if (actual >= 0 && actual == predicted)
                counts.Hits[actual] += weight;
        }
        return counts;
    }

    /// <summary>All classes as one.</summary>
    public ClassCounts Total() => new([Hits.Sum()], [Predicted.Sum()], [Occurring.Sum()]);
}
