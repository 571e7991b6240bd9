using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>The distributions of a mixture, and both steps of its rounds, in double.</summary>
internal sealed class GaussianShapes
{
    /// <summary>What covariances may look like.</summary>
    public static readonly string[] Names = ["full", "tied", "diag", "spherical"];

    private readonly int _features, _components;
    private readonly string _type;
    private readonly double[][] _factors;

    /// <param name="weights">[components]</param>
    /// <param name="means">[components, features]</param>
    /// <param name="covariances">By type.</param>
    /// <param name="type">One of <see cref="Names"/>.</param>
    /// <exception cref="ArgumentException">A covariance is not positive.</exception>
    public GaussianShapes(double[] weights, double[] means, double[][] covariances, string type)
    {
        (Weights, Means, Covariances, _type, _components, _features) = (weights, means, covariances, type, weights.Length, means.Length / weights.Length);
        bool isMatrix = type is "full" or "tied";
        _factors = Array.ConvertAll(covariances, c => isMatrix ? PrecisionFactor.Of(c, _features) : Array.ConvertAll(c, v => v > 0 ? 1 / Math.Sqrt(v) : throw PrecisionFactor.IllDefined()));
    }

    public double[] Weights { get; }

    public double[] Means { get; }

    public double[][] Covariances { get; }

    /// <summary>Numbers that were learned.</summary>
    public int Parameters => _features * _components + _components - 1 + _type switch
    {
        "full" => _components * _features * (_features + 1) / 2,
        "tied" => _features * (_features + 1) / 2,
        "diag" => _components * _features,
        _ => _components,
    };

    /// <summary>The distributions that fit best to responsibilities, [samples, components].</summary>
    public static GaussianShapes Estimate(double[] x, double[] shares, int components, int features, string type, double regularization, int? total)
    {
        int samples = shares.Length / components;
        double[] counts = new double[components], means = new double[components * features];
        for (int at = 0; at < shares.Length; at += components)
            TensorPrimitives.Add(counts, shares.AsSpan(at, components), counts);
        TensorPrimitives.Add(counts, 10 * Math.Pow(2, -52), counts);
        DoubleGemm.Multiply(shares, x, means, components, features, samples, transposeA: true);
        for (int k = 0; k < components; k++)
            TensorPrimitives.Divide(means.AsSpan(k * features, features), counts[k], means.AsSpan(k * features, features));
        var covariances = GaussianCovariances.Of(x, shares, counts, means, type, regularization);
        double all = total ?? counts.Sum();
        return new(Array.ConvertAll(counts, c => c / all), means, covariances, type);
    }

    /// <summary>The mean log-likelihood, and how likely each sample belongs to each distribution, [samples, components].</summary>
    public (double LogLikelihood, double[] Responsibilities) Expect(double[] x)
    {
        var logs = WeightedLogs(x);
        double sum = 0;
        for (int at = 0; at < logs.Length; at += _components)
        {
            var row = logs.AsSpan(at, _components);
            double norm = LogSumExp(row);
            sum += norm;
            foreach (ref double log in row)
                log = Math.Exp(log - norm);
        }
        return (sum / (logs.Length / _components), logs);
    }

    /// <summary>log p(x), [samples].</summary>
    public double[] LogLikelihoods(double[] x)
    {
        var logs = WeightedLogs(x);
        var result = new double[logs.Length / _components];
        for (int i = 0; i < result.Length; i++)
            result[i] = LogSumExp(logs.AsSpan(i * _components, _components));
        return result;
    }

    private static double LogSumExp(ReadOnlySpan<double> logs)
    {
        double most = TensorPrimitives.Max(logs), sum = 0;
        foreach (double log in logs)
            sum += Math.Exp(log - most);
        return most + Math.Log(sum);
    }

    /// <summary>log wₖ N(x; μₖ, Σₖ), [samples, components].</summary>
    private double[] WeightedLogs(double[] x)
    {
        int samples = x.Length / _features;
        double[] logs = new double[samples * _components], centred = new double[x.Length], scaled = new double[x.Length];
        for (int k = 0; k < _components; k++)
        {
            var factor = _factors[_type == "tied" ? 0 : k];
            for (int at = 0; at < x.Length; at += _features)
                TensorPrimitives.Subtract(x.AsSpan(at, _features), Means.AsSpan(k * _features, _features), centred.AsSpan(at, _features));
            if (_type is "full" or "tied")
                DoubleGemm.Multiply(centred, factor, scaled, samples, _features, _features);
            else
                for (int at = 0; at < x.Length; at++)
                    scaled[at] = centred[at] * factor[factor.Length == 1 ? 0 : at % _features];
            double constant = LogDeterminant(factor) - 0.5 * _features * Math.Log(2 * Math.PI) + Math.Log(Weights[k]);
            for (int i = 0; i < samples; i++)
                logs[i * _components + k] = constant - 0.5 * TensorPrimitives.SumOfSquares<double>(scaled.AsSpan(i * _features, _features));
        }
        return logs;
    }

    private double LogDeterminant(double[] factor)
    {
        double sum = 0;
        for (int j = 0; j < _features; j++)
            sum += Math.Log(factor[_type is "full" or "tied" ? j * (_features + 1) : factor.Length == 1 ? 0 : j]);
        return sum;
    }
}
