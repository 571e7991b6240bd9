namespace Baeum.Learn;

/// <summary>Puts the categories of a feature into an order in which splits between neighbours are the good ones: by the mean target; for several classes or outputs along the axis on which the means differ most.</summary>
/// <remarks>For one number and for two classes no other division of the categories is better (Fisher 1958; Breiman et al. 1984); the principal axis for more is Coppersmith, Hong and Hosking's (1999).</remarks>
internal sealed class CategoryOrder(TreeData data, TreeTargets y, double[]? weights)
{
    private const int Rounds = 64;
    private readonly int _width = y.AreClasses ? y.Classes : y.Outputs;
    private float[] _categories = [];
    private int _present;

    /// <summary>Turns the codes of a node's samples into positions in the order; returns the positions' values, 0, 1, 2 …</summary>
    public float[] Sort(int feature, ReadOnlySpan<int> samples, Span<int> codes)
    {
        var values = data.Columns[feature].Values;
        var (means, weight) = Means(samples, codes, values.Length);
        double[] axis = Axis(means, weight), scores = new double[values.Length];
        int[] order = [.. Enumerable.Range(0, values.Length).Where(c => weight[c] > 0)], positions = new int[values.Length];
        for (int c = 0; c < scores.Length; c++)
            for (int k = 0; k < _width; k++)
                scores[c] += axis[k] * means[c * _width + k];
        order = [.. order.OrderBy(c => scores[c])];
        for (int i = 0; i < order.Length; i++)
            positions[order[i]] = i;
        for (int i = 0; i < samples.Length; i++)
            codes[i] = positions[codes[i]];
        (_categories, _present) = (Array.ConvertAll(order, c => values[c]), order.Length);
        var result = new float[_present];
        for (int i = 0; i < _present; i++)
            result[i] = i;
        return result;
    }

    /// <summary>Of the feature sorted last the categories on the side where missing values do not go.</summary>
    public int[] Side(double threshold, bool missingToLeft)
    {
        var side = new List<int>();
        for (int i = 0; i < _present; i++)
            if (i <= threshold != missingToLeft)
                side.Add((int)_categories[i]);
        side.Sort();
        return [.. side];
    }

    private (double[] Means, double[] Weight) Means(ReadOnlySpan<int> samples, ReadOnlySpan<int> codes, int categories)
    {
        double[] means = new double[categories * _width], weight = new double[categories];
        for (int i = 0; i < samples.Length; i++)
        {
            int sample = samples[i], at = codes[i] * _width;
            double w = weights is null ? 1 : weights[sample];
            weight[codes[i]] += w;
            if (y.AreClasses)
                means[at + y.Codes[sample]] += w;
            else
                for (int k = 0; k < _width; k++)
                    means[at + k] += w * y.Numbers[sample * _width + k];
        }
        for (int i = 0; i < means.Length; i++)
            means[i] = weight[i / _width] == 0 ? 0 : means[i] / weight[i / _width];
        return (means, weight);
    }

    /// <summary>The direction in which the means vary most.</summary>
    private double[] Axis(double[] means, double[] weight)
    {
        if (_width <= 2)
            return _width == 1 ? [1] : y.AreClasses ? [0, 1] : Principal(means, weight);
        return Principal(means, weight);
    }

    private double[] Principal(double[] means, double[] weight)
    {
        double[] centre = new double[_width], covariance = new double[_width * _width];
        double all = weight.Sum();
        for (int i = 0; i < means.Length; i++)
            centre[i % _width] += weight[i / _width] * means[i] / all;
        for (int c = 0; c < weight.Length; c++)
            for (int i = 0; i < _width; i++)
                for (int j = 0; j < _width; j++)
                    covariance[i * _width + j] += weight[c] * (means[c * _width + i] - centre[i]) * (means[c * _width + j] - centre[j]);
        int widest = Enumerable.Range(0, _width).MaxBy(i => covariance[i * _width + i]);
        var axis = covariance.AsSpan(widest * _width, _width).ToArray();
        for (int round = 0; round < Rounds; round++)
        {
            double length = Math.Sqrt(axis.Sum(v => v * v));
            if (length == 0)
                break;
            var next = new double[_width];
            for (int i = 0; i < covariance.Length; i++)
                next[i / _width] += covariance[i] * axis[i % _width] / length;
            axis = next;
        }
        return axis;
    }
}
