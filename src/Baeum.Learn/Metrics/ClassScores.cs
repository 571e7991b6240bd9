namespace Baeum.Learn;

/// <summary>Precision, recall and F-score from counts, one entry a class or one average.</summary>
internal sealed record ClassScores(double[] Precision, double[] Recall, double[] FScore)
{
    public static ClassScores Of(ClassCounts counts, double beta, string? average, double zeroDivision)
    {
        if (average is not (null or "micro" or "macro" or "weighted"))
            throw new ArgumentException($"Unknown average '{average}'; expected null, \"micro\", \"macro\" or \"weighted\".", nameof(average));
        if (average == "micro")
            counts = counts.Total();
        var precision = Divide(counts.Hits, counts.Predicted, zeroDivision);
        var recall = Divide(counts.Hits, counts.Occurring, zeroDivision);
        var fScore = precision.Zip(recall, (p, r) => beta * beta * p + r is var sum && sum == 0 ? 0 : (1 + beta * beta) * p * r / sum).ToArray();
        if (average is null or "micro")
            return new(precision, recall, fScore);
        var weights = average == "weighted" ? counts.Occurring : Array.ConvertAll(precision, _ => 1.0);
        if (weights.Sum() == 0)
            return counts.Predicted.Sum() == 0 ? new([zeroDivision], [zeroDivision], [zeroDivision]) : new([0], [zeroDivision], [0]);
        return new([Mean(precision, weights)], [Mean(recall, weights)], [Mean(fScore, weights)]);
    }

    private static double[] Divide(double[] a, double[] b, double zeroDivision) => [.. a.Zip(b, (n, d) => d == 0 ? zeroDivision : n / d)];

    private static double Mean(double[] values, double[] weights) => values.Zip(weights, (v, w) => v * w).Sum() / weights.Sum();
}
