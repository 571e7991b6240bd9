using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Least squares with absolute values and squares as penalty: <c>min 1/(2 n) |y − X coef − intercept|² + alpha (ratio |coef|₁ + (1 − ratio)/2 |coef|²)</c>. scikit-learn: <c>ElasticNet</c>.</summary>
/// <remarks>x: [samples, features], best scaled before. <code>var model = new ElasticNet { Alpha = 0.1, L1Ratio = 0.7 }.Fit(x, y);</code></remarks>
public sealed record ElasticNet : IEstimator<ElasticNet.Model>
{
    /// <summary>Weight of the penalty.</summary>
    public double Alpha { get; init => field = Check.NonNegative(value, nameof(Alpha)); } = 1;

    /// <summary>Share of the absolute values in the penalty; the rest is squares.</summary>
    public double L1Ratio { get; init => field = Check.Between(value, 0, 1, nameof(L1Ratio)); } = 0.5;

    /// <summary>Learn an offset.</summary>
    public bool FitIntercept { get; init; } = true;

    /// <summary>Most passes over the features.</summary>
    public int MaxIter { get; init => field = Check.Positive(value, nameof(MaxIter)); } = 1000;

    /// <summary>When to stop: share of the squares of y that the duality gap may be.</summary>
    public double Tol { get; init => field = Check.NonNegative(value, nameof(Tol)); } = 1e-4;

    /// <summary>Only coefficients that are not negative.</summary>
    public bool Positive { get; init; }

    /// <summary>cyclic, or random for coordinates drawn by chance.</summary>
    public string Selection { get; init => field = Choice.Of(value, ["cyclic", "random"]); } = "cyclic";

    /// <summary>Seed of random selection. scikit-learn: <c>random_state</c>.</summary>
    public int? Seed { get; init; }

    /// <summary>Learns from samples and their numbers.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var fit = new ElasticFit(Targets.Finite(x, nameof(ElasticNet)), Targets.Numbers(y, (int)x.Lengths[0], nameof(ElasticNet)), FitIntercept, sampleWeight);
        var (coef, intercept, gap, passes) = fit.Run(ElasticFit.Descent(Tol, MaxIter, Positive, Selection, Seed), Alpha, L1Ratio);
        return new(coef, intercept, gap, passes);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Coef">[features].</param>
    /// <param name="Intercept">The offset.</param>
    /// <param name="DualGap">How far from the optimum at most.</param>
    /// <param name="NIter">Passes over the features.</param>
    public sealed record Model(double[] Coef, double Intercept, double DualGap, int NIter) : LinearRegressor(Coef, Intercept);
}
