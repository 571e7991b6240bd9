namespace Baeum.Learn;

/// <summary>The nodes of a KD-tree: the smallest and greatest value of each feature.</summary>
internal sealed class Boxes<TDistance>(TDistance distance, int nodes, int features) : INodes where TDistance : struct, IDistance
{
    private readonly double[] _low = new double[nodes * features], _high = new double[nodes * features];

    public void Add(int node, ReadOnlySpan<int> rows, ReadOnlySpan<float> values)
    {
        Span<double> low = _low.AsSpan(node * features, features), high = _high.AsSpan(node * features, features);
        low.Fill(double.PositiveInfinity);
        high.Fill(double.NegativeInfinity);
        foreach (int row in rows)
        {
            var sample = values.Slice(row * features, features);
            for (int j = 0; j < features; j++)
            {
                low[j] = Math.Min(low[j], sample[j]);
                high[j] = Math.Max(high[j], sample[j]);
            }
        }
    }

    public double Reduced(int node, ReadOnlySpan<double> query)
    {
        ReadOnlySpan<double> low = _low.AsSpan(node * features, features), high = _high.AsSpan(node * features, features);
        double sum = 0, scale = 0;
        for (int j = 0; j < query.Length; j++)
            distance.Add(Math.Max(0, Math.Max(low[j] - query[j], query[j] - high[j])), 0, ref sum, ref scale);
        return distance.Reduced(sum, scale, features);
    }
}
