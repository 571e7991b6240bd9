using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>A problem of least squares with absolute values and squares as penalty, ready for any weight of it.</summary>
internal sealed class ElasticFit
{
    private readonly CentredColumns _data;
    private readonly int _samples;

    /// <summary>Centres the samples. Weights are scaled to the mean 1.</summary>
    public ElasticFit(Tensor<float> x, double[] y, bool fitIntercept, Tensor<float>? sampleWeight)
    {
        _samples = y.Length;
        double[]? weights = sampleWeight is null ? null : Targets.Weights(sampleWeight, _samples);
        if (weights is not null)
            TensorPrimitives.Multiply(weights, _samples / weights.Sum(), weights);
        _data = new CentredColumns(x, y, 1, fitIntercept, weights);
    }

    /// <summary>How to descend.</summary>
    public static CoordinateDescent Descent(double tolerance, int maxIter, bool positive, string selection, int? seed)
        => new(tolerance, maxIter, positive, selection == "random" ? new XorShift((uint)Seeds.Generator(seed).NextInteger(int.MaxValue - 1)) : null);

    /// <summary>The solution of one penalty.</summary>
    public (double[] Coef, double Intercept, double Gap, int Passes) Run(CoordinateDescent descent, double alpha, double l1Ratio) => Run(descent, alpha, l1Ratio, new double[_data.X.Length]);

    /// <summary>The solution of one penalty, from where coef is.</summary>
    public (double[] Coef, double Intercept, double Gap, int Passes) Run(CoordinateDescent descent, double alpha, double l1Ratio, double[] coef)
    {
        var (gap, passes) = descent.Run(_data.X, _data.Y[0], alpha * l1Ratio * _samples, alpha * (1 - l1Ratio) * _samples, coef);
        return (coef, _data.Intercept(coef, 0), gap / _samples, passes);
    }

    /// <summary>The smallest weight that makes all coefficients zero.</summary>
    public double LargestAlpha(double l1Ratio) => _data.X.Max(column => Math.Abs(SingularValues.Dot(column, _data.Y[0]))) / (_samples * l1Ratio);
}
