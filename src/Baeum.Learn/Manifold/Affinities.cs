namespace Baeum.Learn;

/// <summary>How much samples belong together: the probabilities that one picks the other as neighbour, symmetric, sum 1. Sparse: each row holds its neighbours.</summary>
internal sealed class Affinities
{
    private const int MostSteps = 100;
    private const double Tolerance = 1e-5;

    private Affinities(int[] starts, int[] neighbors, double[] values) => (Starts, Neighbors, Values) = (starts, neighbors, values);

    /// <summary>[samples + 1]: where the neighbours of a row begin.</summary>
    public int[] Starts { get; }

    public int[] Neighbors { get; }

    public double[] Values { get; }

    /// <summary>From the nearest neighbours of each sample, k a row.</summary>
    public static Affinities Of(double[] distances, int[] indices, int k, double perplexity)
    {
        int samples = indices.Length / k;
        var rows = new Dictionary<int, double>[samples];
        for (int i = 0; i < samples; i++)
            rows[i] = new(2 * k);
        var chances = new double[k];
        double total = 0;
        for (int i = 0; i < samples; i++)
        {
            Conditional(distances.AsSpan(i * k, k), perplexity, chances);
            for (int j = 0; j < k; j++)
            {
                int neighbor = indices[i * k + j];
                rows[i][neighbor] = rows[i].GetValueOrDefault(neighbor) + chances[j];
                rows[neighbor][i] = rows[neighbor].GetValueOrDefault(i) + chances[j];
                total += 2 * chances[j];
            }
        }
        var starts = new int[samples + 1];
        for (int i = 0; i < samples; i++)
            starts[i + 1] = starts[i] + rows[i].Count;
        var (neighbors, values) = (new int[starts[samples]], new double[starts[samples]]);
        for (int i = 0, at = 0; i < samples; i++)
            foreach (var (neighbor, value) in rows[i].OrderBy(p => p.Key))
                (neighbors[at], values[at++]) = (neighbor, value / Math.Max(total, double.Epsilon));
        return new(starts, neighbors, values);
    }

    /// <summary><c>exp(−β d²) / Σ</c> with β such that the entropy is log(perplexity), by bisection.</summary>
    private static void Conditional(ReadOnlySpan<double> distances, double perplexity, Span<double> chances)
    {
        double beta = 1, low = double.NegativeInfinity, high = double.PositiveInfinity;
        for (int step = 0; step < MostSteps; step++)
        {
            double sum = 0, weighted = 0;
            for (int j = 0; j < chances.Length; j++)
                sum += chances[j] = Math.Exp(-distances[j] * distances[j] * beta);
            sum = sum == 0 ? 1e-8 : sum;
            for (int j = 0; j < chances.Length; j++)
                weighted += distances[j] * distances[j] * (chances[j] /= sum);
            double excess = Math.Log(sum) + beta * weighted - Math.Log(perplexity);
            if (Math.Abs(excess) <= Tolerance)
                return;
            if (excess > 0)
            {
                low = beta;
                beta = double.IsInfinity(high) ? beta * 2 : (beta + high) / 2;
            }
            else
            {
                high = beta;
                beta = double.IsInfinity(low) ? beta / 2 : (beta + low) / 2;
            }
        }
    }
}
