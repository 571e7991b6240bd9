namespace Baeum.Learn;

/// <summary>The nodes of a ball tree: the mean and the distance of the farthest sample from it.</summary>
internal sealed class Balls<TDistance>(TDistance distance, int nodes, int features) : INodes where TDistance : struct, IDistance
{
    private readonly double[] _centres = new double[nodes * features], _radii = new double[nodes];

    public void Add(int node, ReadOnlySpan<int> rows, ReadOnlySpan<float> values)
    {
        var centre = _centres.AsSpan(node * features, features);
        foreach (int row in rows)
            for (int j = 0; j < features; j++)
                centre[j] += values[row * features + j];
        for (int j = 0; j < features; j++)
            centre[j] /= rows.Length;
        double farthest = 0;
        foreach (int row in rows)
            farthest = Math.Max(farthest, distance.Between(centre, values.Slice(row * features, features)));
        _radii[node] = distance.ToDistance(farthest);
    }

    public double Reduced(int node, ReadOnlySpan<double> query)
    {
        double sum = 0, scale = 0;
        var centre = _centres.AsSpan(node * features, features);
        for (int j = 0; j < query.Length; j++)
            distance.Add(query[j], centre[j], ref sum, ref scale);
        return distance.ToReduced(Math.Max(0, distance.ToDistance(distance.Reduced(sum, scale, features)) - _radii[node]));
    }
}
