using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Least squares with squares as penalty: <c>min |y − X coef − intercept|² + alpha |coef|²</c>. scikit-learn: <c>Ridge</c>.</summary>
/// <remarks>x: [samples, features]; y: [samples] or [samples, targets]. <code>var model = new Ridge { Alpha = 10 }.Fit(x, y);</code></remarks>
public sealed record Ridge : IEstimator<Ridge.Model>
{
    /// <summary>Weight of the penalty.</summary>
    public double Alpha { get; init => field = Check.NonNegative(value, nameof(Alpha)); } = 1;

    /// <summary>Learn an offset.</summary>
    public bool FitIntercept { get; init; } = true;

    /// <summary>Most steps; accepted for its name, the solution is exact.</summary>
    public int? MaxIter { get; init => field = value is { } steps ? Check.Positive(steps, nameof(MaxIter)) : null; }

    /// <summary>When iterative solvers stop; accepted for its name, the solution is exact.</summary>
    public double Tol { get; init => field = Check.NonNegative(value, nameof(Tol)); } = 1e-4;

    /// <summary>Names of scikit-learn's solvers; all give the one exact solution.</summary>
    public string Solver { get; init => field = Choice.Of(value, ["auto", "svd", "cholesky", "lsqr", "sparse_cg", "sag", "saga", "lbfgs"]); } = "auto";

    /// <summary>Only coefficients that are not negative.</summary>
    public bool Positive { get; init; }

    /// <summary>Seed of sag and saga; accepted for its name. scikit-learn: <c>random_state</c>.</summary>
    public int? Seed { get; init; }

    /// <summary>Learns from samples and their numbers.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var dense = Targets.Finite(x, nameof(Ridge));
        int samples = (int)dense.Lengths[0];
        var targets = Targets.Outputs(y, samples, nameof(Ridge), out int outputs);
        var data = new CentredColumns(dense, targets, outputs, FitIntercept, sampleWeight is null ? null : Targets.Weights(sampleWeight, samples));
        var coefs = Positive ? Array.ConvertAll(data.Y, column => RidgeSystem.NonNegativeSolve(data.X, column, Alpha)) : RidgeSystem.Solve(data.X, data.Y, Alpha);
        return new(coefs, [.. coefs.Select(data.Intercept)], y!.Shape.Rank > 1);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Coefs">[targets, features].</param>
    /// <param name="Intercepts">[targets].</param>
    /// <param name="HasTargetAxis">Whether y was [samples, targets].</param>
    public sealed record Model(double[][] Coefs, double[] Intercepts, bool HasTargetAxis) : LinearMultiRegressor(Coefs, Intercepts, HasTargetAxis);
}
