using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Ordinary least squares: <c>min Σ wᵢ (yᵢ − coef · xᵢ − intercept)²</c>; of several solutions the one with the shortest coefficients. scikit-learn: <c>LinearRegression</c>.</summary>
/// <remarks>x: [samples, features]; y: [samples] or [samples, targets]. <code>var model = new LinearRegression().Fit(x, y);  Console.WriteLine(model.Coef[0]);</code></remarks>
public sealed record LinearRegression : IEstimator<LinearRegression.Model>
{
    /// <summary>Learn an offset.</summary>
    public bool FitIntercept { get; init; } = true;

    /// <summary>Only coefficients that are not negative.</summary>
    public bool Positive { get; init; }

    /// <summary>Learns from samples and their numbers.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var dense = Targets.Finite(x, nameof(LinearRegression));
        int samples = (int)dense.Lengths[0];
        var targets = Targets.Outputs(y, samples, nameof(LinearRegression), out int outputs);
        var data = new CentredColumns(dense, targets, outputs, FitIntercept, sampleWeight is null ? null : Targets.Weights(sampleWeight, samples));
        bool hasTargetAxis = y!.Shape.Rank > 1;
        if (Positive)
            return Model.Of(data, Array.ConvertAll(data.Y, column => NonNegative.Solve(data.X, column)), hasTargetAxis, null);
        var (svd, right) = LeastSquares.Decompose(data.X, data.Y);
        return Model.Of(data, Array.ConvertAll(right, column => LeastSquares.Solve(svd, column, LeastSquares.Epsilon)), hasTargetAxis, svd);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Coefs">[targets, features].</param>
    /// <param name="Intercepts">[targets].</param>
    /// <param name="HasTargetAxis">Whether y was [samples, targets].</param>
    /// <param name="Rank">Rank of the centred samples.</param>
    /// <param name="Singular">Their singular values, the greatest first.</param>
    public sealed record Model(double[][] Coefs, double[] Intercepts, bool HasTargetAxis, int Rank, double[] Singular) : LinearMultiRegressor(Coefs, Intercepts, HasTargetAxis)
    {
        internal static Model Of(CentredColumns data, double[][] coefs, bool hasTargetAxis, SingularValues? svd)
            => new(coefs, [.. coefs.Select(data.Intercept)], hasTargetAxis, svd?.Rank(LeastSquares.Epsilon) ?? 0, svd?.S ?? []);
    }
}
