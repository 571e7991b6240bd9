using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary><see cref="Lasso"/> with the weight of its penalty found by cross-validation along a path. scikit-learn: <c>LassoCV</c>.</summary>
/// <remarks>x: [samples, features], best scaled before. Folds are consecutive rows. <code>var model = new LassoCV().Fit(x, y);  Console.WriteLine(model.Alpha);</code></remarks>
public sealed record LassoCV : IEstimator<LassoCV.Model>
{
    /// <summary>Smallest weight tried, as a share of the smallest that makes all coefficients zero.</summary>
    public double Eps { get; init => field = Check.Positive(value, nameof(Eps)); } = 1e-3;

    /// <summary>Number of weights tried.</summary>
    public int NAlphas { get; init => field = Check.Positive(value, nameof(NAlphas)); } = 100;

    /// <summary>The weights to try; null for <see cref="NAlphas"/> of them.</summary>
    public double[]? Alphas { get; init; }

    /// <summary>Number of folds; null for 5.</summary>
    public int? Cv { get; init => field = value is null or > 1 ? value : throw new ArgumentOutOfRangeException(nameof(Cv), $"Cv must be 2 or more; received Cv = {value}."); }

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
        var search = new ElasticSearch(Targets.Finite(x, nameof(LassoCV)), Targets.Numbers(y, (int)x.Lengths[0], nameof(LassoCV)), FitIntercept, sampleWeight);
        var best = search.Run(() => ElasticFit.Descent(Tol, MaxIter, Positive, Selection, Seed), [1], Alphas, NAlphas, Eps, Cv ?? 5);
        var (coef, intercept, gap, passes) = search.All.Run(ElasticFit.Descent(Tol, MaxIter, Positive, Selection, Seed), best.Alpha, best.L1Ratio);
        return new(coef, intercept, gap, passes, best.Alpha, best.L1Ratio, best.Alphas, best.MsePath);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Coef">[features].</param>
    /// <param name="Intercept">The offset.</param>
    /// <param name="DualGap">How far from the optimum at most.</param>
    /// <param name="NIter">Passes over the features.</param>
    /// <param name="Alpha">The best weight.</param>
    /// <param name="L1Ratio">The best share of absolute values.</param>
    /// <param name="Alphas">The weights that were tried, the greatest first.</param>
    /// <param name="MsePath">Squared error of each weight on each fold, [weights][folds].</param>
    public sealed record Model(double[] Coef, double Intercept, double DualGap, int NIter, double Alpha, double L1Ratio, double[] Alphas, double[][] MsePath) : LinearRegressor(Coef, Intercept);
}
