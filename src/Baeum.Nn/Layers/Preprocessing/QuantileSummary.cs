namespace Baeum.Nn;

/// <summary>Some values of sorted data, each standing for so many as its weight says: what Keras finds quantiles from. Source: <c>Discretization</c> of Keras 3, whose single precision is kept.</summary>
internal readonly struct QuantileSummary
{
    private readonly float[] _values, _weights;

    private QuantileSummary(float[] values, float[] weights) => (_values, _weights) = (values, weights);

    /// <summary>The values.</summary>
    public ReadOnlySpan<float> Values => _values;

    /// <summary>About <c>1 / epsilon</c> values, as far from each other as data are sorted.</summary>
    /// <param name="sorted">The data, ascending.</param>
    /// <param name="epsilon">Share of the data that one value may stand for.</param>
    public static QuantileSummary Of(ReadOnlySpan<float> sorted, double epsilon)
    {
        double increment = sorted.Length / (1 / epsilon), step = Math.Max(increment, 1);
        var values = new List<float>();
        for (int i = (int)increment; i < sorted.Length; i += (int)step)
            values.Add(sorted[i]);
        return new([.. values], [.. Enumerable.Repeat((float)step, values.Count)]);
    }

    /// <summary>One value for each <paramref name="epsilon"/> of the weight, between neighbours where none stands there; this one if it is short already.</summary>
    public QuantileSummary Compress(double epsilon)
    {
        if (_values.Length * epsilon < 1)
            return this;
        var reached = new float[_values.Length];
        float sum = 0;
        for (int i = 0; i < reached.Length; i++)
            reached[i] = sum += _weights[i];
        float[] shares = [.. reached.Select(r => r / sum)], values = new float[(int)Math.Ceiling(1 / epsilon)], weights = new float[values.Length];
        double before = 0;
        for (int i = 0; i < values.Length; i++)
        {
            double share = epsilon + i * epsilon, total = Interpolate(share, shares, reached);
            values[i] = (float)Interpolate(share, shares, _values);
            weights[i] = (float)(total - before);
            before = total;
        }
        return new(values, weights);
    }

    /// <summary>The value at x of the line through the points; beyond them that of the first or last.</summary>
    private static double Interpolate(double x, float[] at, float[] points)
    {
        if (!(x > at[0]))
            return points[0];
        if (x >= at[^1])
            return points[^1];
        int low = 0, high = at.Length - 1;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            (low, high) = x >= at[middle] ? (middle, high) : (low, middle);
        }
        return ((double)points[high] - points[low]) / ((double)at[high] - at[low]) * (x - at[low]) + points[low];
    }
}
