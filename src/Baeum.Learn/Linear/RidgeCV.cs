using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary><see cref="Ridge"/> with the weight of its penalty found by leaving out each sample once, which has a closed form. scikit-learn: <c>RidgeCV</c>.</summary>
/// <remarks>x: [samples, features]; y: [samples] or [samples, targets]. <code>var model = new RidgeCV { Alphas = [0.1, 1, 10, 100] }.Fit(x, y);  Console.WriteLine(model.Alpha);</code></remarks>
public sealed record RidgeCV : IEstimator<RidgeCV.Model>
{
    // One array for all, so that recipes of the same parameters are equal.
    private static readonly double[] DefaultAlphas = [0.1, 1, 10];

    /// <summary>The weights to try.</summary>
    public double[] Alphas { get; init => field = value.Length > 0 && Array.TrueForAll(value, a => a > 0) ? value : throw new ArgumentOutOfRangeException(nameof(Alphas), $"Alphas must hold positive numbers; received [{string.Join(", ", value)}]."); } = DefaultAlphas;

    /// <summary>Learn an offset.</summary>
    public bool FitIntercept { get; init; } = true;

    /// <summary>Learns from samples and their numbers.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var dense = Targets.Finite(x, nameof(RidgeCV));
        int samples = (int)dense.Lengths[0];
        var targets = Targets.Outputs(y, samples, nameof(RidgeCV), out int outputs);
        double[] weights = Targets.Weights(sampleWeight, samples);
        var data = new CentredColumns(dense, targets, outputs, FitIntercept, weights);
        var svd = new SingularValues(data.X);
        double total = weights.Sum(), best = double.NegativeInfinity, alpha = Alphas[0];
        foreach (double candidate in Alphas)
        {
            double score = -MeanError(svd, data.Y, candidate, i => FitIntercept ? weights[i] / total : 0);
            if (score > best)
                (best, alpha) = (score, candidate);
        }
        var coefs = Array.ConvertAll(data.Y, column => LeastSquares.Ridge(svd, column, alpha));
        return new(coefs, [.. coefs.Select(data.Intercept)], y!.Shape.Rank > 1, alpha, best);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Coefs">[targets, features].</param>
    /// <param name="Intercepts">[targets].</param>
    /// <param name="HasTargetAxis">Whether y was [samples, targets].</param>
    /// <param name="Alpha">The best weight.</param>
    /// <param name="BestScore">Its negative squared error on samples left out.</param>
    public sealed record Model(double[][] Coefs, double[] Intercepts, bool HasTargetAxis, double Alpha, double BestScore) : LinearMultiRegressor(Coefs, Intercepts, HasTargetAxis);

    /// <summary>Mean of <c>((yᵢ − ŷᵢ) / (1 − hᵢ))²</c>, hᵢ the leverage of a sample.</summary>
    private static double MeanError(SingularValues svd, double[][] y, double alpha, Func<int, double> interceptLeverage)
    {
        int samples = y[0].Length;
        double[] kept = Array.ConvertAll(svd.S, s => s * s / (s * s + alpha)), leverage = new double[samples];
        for (int i = 0; i < samples; i++)
            leverage[i] = interceptLeverage(i);
        for (int k = 0; k < kept.Length; k++)
            for (int i = 0; i < samples; i++)
                leverage[i] += kept[k] * svd.U[k][i] * svd.U[k][i];
        double sum = 0;
        foreach (var column in y)
        {
            var residual = (double[])column.Clone();
            for (int k = 0; k < kept.Length; k++)
                TensorPrimitives.MultiplyAdd(svd.U[k], -kept[k] * SingularValues.Dot(svd.U[k], column), residual, residual);
            for (int i = 0; i < samples; i++)
                sum += Math.Pow(residual[i] / (1 - leverage[i]), 2);
        }
        return sum / (samples * y.Length);
    }
}
