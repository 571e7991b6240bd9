using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>Weights times a common factor, so that shrinking all of them is one multiplication, and their running mean (Xu 2011). scikit-learn: <c>WeightVector</c>.</summary>
internal sealed class ScaledWeights(int features, bool isAveraged)
{
    private const double SmallestScale = 1e-9;
    private readonly double[] _w = new double[features], _mean = isAveraged ? new double[features] : [];
    private readonly double[] _cumulated = new double[features];
    private double _scale = 1, _a, _b = 1;

    /// <summary>The weights without their factor: what scikit-learn's early stopping scores.</summary>
    public double[] Raw => _w;

    /// <summary><c>w · x</c>, summed one by one in the order of the features: losses that diverge on the way come out the same only with the same rounding.</summary>
    public double Dot(ReadOnlySpan<double> x)
    {
        double sum = 0;
        for (int j = 0; j < x.Length; j++)
            sum += _w[j] * x[j];
        return sum * _scale;
    }

    /// <summary><c>w += c x</c></summary>
    public void Add(double c, ReadOnlySpan<double> x) => TensorPrimitives.MultiplyAdd(x, c / _scale, _w, _w);

    /// <summary><c>w *= c</c></summary>
    public void Multiply(double c)
    {
        _scale *= c;
        if (_scale < SmallestScale)
            Normalize();
    }

    /// <summary>Takes the weights into the mean, after a change by c x; steps counts them.</summary>
    public void Average(double c, ReadOnlySpan<double> x, double steps)
    {
        double share = 1 / steps;
        TensorPrimitives.MultiplyAdd(x, _a * (-c / _scale), _mean, _mean);
        if (steps > 1)
            _b /= 1 - share;
        _a += share * _b * _scale;
    }

    /// <summary>Moves all weights towards zero by what the penalty has added up to, none beyond it (Tsuruoka, Tsujii and Ananiadou 2009).</summary>
    public void Truncate(double total)
    {
        for (int j = 0; j < _w.Length; j++)
        {
            double old = _w[j];
            if (_scale * old > 0)
                _w[j] = Math.Max(0, old - (total + _cumulated[j]) / _scale);
            else if (_scale * old < 0)
                _w[j] = Math.Min(0, old + (total - _cumulated[j]) / _scale);
            _cumulated[j] += _scale * (_w[j] - old);
        }
    }

    /// <summary>Puts the factor into the weights; these, and their mean.</summary>
    public (double[] W, double[] Mean) Normalize()
    {
        if (_mean.Length > 0)
        {
            TensorPrimitives.MultiplyAdd(_w, _a, _mean, _mean);
            TensorPrimitives.Multiply(_mean, 1 / _b, _mean);
            (_a, _b) = (0, 1);
        }
        TensorPrimitives.Multiply(_w, _scale, _w);
        _scale = 1;
        return (_w, _mean);
    }
}
