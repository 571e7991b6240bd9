using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Linear regression that outliers pull less: squares of small errors, absolute values of large ones, with the scale of the errors learned as well (Huber 1981). scikit-learn: <c>HuberRegressor</c>.</summary>
/// <remarks><c>min Σ wᵢ (σ + H((yᵢ − ŷᵢ) / σ) σ) + alpha |coef|²</c>, <c>H(z) = z²</c> up to epsilon, else <c>2 ε |z| − ε²</c>. <code>var model = new HuberRegressor().Fit(x, y);</code></remarks>
public sealed record HuberRegressor : IEstimator<HuberRegressor.Model>
{
    private const int LeastSteps = 1000;
    private const double SmallestDecrease = 1e-14, SmallestScale = 1e-10;

    /// <summary>Errors beyond this many scales are outliers; 1 or more.</summary>
    public double Epsilon { get; init => field = value >= 1 && double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(nameof(Epsilon), FormattableString.Invariant($"Epsilon must be 1 or more; received Epsilon = {value}.")); } = 1.35;

    /// <summary>Most steps.</summary>
    public int MaxIter { get; init => field = Check.NonNegative(value, nameof(MaxIter)); } = 100;

    /// <summary>Weight of the squares of the coefficients.</summary>
    public double Alpha { get; init => field = Check.NonNegative(value, nameof(Alpha)); } = 0.0001;

    /// <summary>Learn an offset.</summary>
    public bool FitIntercept { get; init; } = true;

    /// <summary>Greatest entry of the gradient at the end.</summary>
    public double Tol { get; init => field = Check.NonNegative(value, nameof(Tol)); } = 1e-5;

    /// <summary>Learns from samples and their numbers.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var dense = Targets.Finite(x, nameof(HuberRegressor));
        int samples = (int)dense.Lengths[0], features = (int)dense.Lengths[1];
        double[] targets = Targets.Numbers(y, samples, nameof(HuberRegressor)), weights = Targets.Weights(sampleWeight, samples);
        var w = Start(dense, targets, weights);
        int steps = Lbfgs.MinimizeTightly(new Objective(dense, targets, weights, Epsilon, Alpha, FitIntercept), w, new(Tol, Math.Max(MaxIter, LeastSteps), SmallestDecrease));
        double intercept = FitIntercept ? w[features] : 0, scale = w[^1];
        var scores = LinearScores.Of(dense, [w[..features]], [intercept]);
        return new(w[..features], intercept, scale, steps, [.. scores.Select((score, i) => Math.Abs(targets[i] - score) > scale * Epsilon)]);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Coef">[features].</param>
    /// <param name="Intercept">The offset.</param>
    /// <param name="Scale">The scale of the errors.</param>
    /// <param name="NIter">Steps.</param>
    /// <param name="Outliers">Which training samples are outliers.</param>
    public sealed record Model(double[] Coef, double Intercept, double Scale, int NIter, bool[] Outliers) : LinearRegressor(Coef, Intercept);

    /// <summary>Least squares and the deviation of its errors: near the optimum, and the scale far from zero.</summary>
    private double[] Start(Tensor<float> x, double[] y, double[] weights)
    {
        var data = new CentredColumns(x, y, 1, FitIntercept, weights);
        double[] coef = RidgeSystem.Solve(data.X, data.Y, Alpha)[0], offset = FitIntercept ? [data.Intercept(coef, 0)] : [];
        var scores = LinearScores.Of(x, [coef], [offset.FirstOrDefault()]);
        double scale = Math.Sqrt(scores.Select((score, i) => weights[i] * Math.Pow(y[i] - score, 2)).Sum() / weights.Sum());
        return [.. coef, .. offset, Math.Max(scale, SmallestScale)];
    }

    private sealed class Objective(Tensor<float> x, double[] y, double[] weights, double epsilon, double alpha, bool fitIntercept) : IDifferentiable
    {
        public double Evaluate(double[] w, double[] gradient)
        {
            int features = (int)x.Lengths[1];
            double scale = Math.Max(w[^1], SmallestScale), total = weights.Sum(), loss = total * scale, slope = total;
            Array.Clear(gradient);
            var scores = LinearScores.Of(x, [w[..features]], [fitIntercept ? w[features] : 0]);
            var row = new double[features];
            for (int i = 0; i < y.Length; i++)
            {
                double error = y[i] - scores[i], pull;
                if (Math.Abs(error) > epsilon * scale)
                {
                    loss += weights[i] * (2 * epsilon * Math.Abs(error) - scale * epsilon * epsilon);
                    slope -= weights[i] * epsilon * epsilon;
                    pull = -2 * epsilon * weights[i] * Math.Sign(error);
                }
                else
                {
                    loss += weights[i] * error * error / scale;
                    slope -= weights[i] * error * error / (scale * scale);
                    pull = -2 * weights[i] * error / scale;
                }
                TensorPrimitives.ConvertTruncating<float, double>(x.AsSpan().Slice(i * features, features), row);
                TensorPrimitives.MultiplyAdd(row, pull, gradient.AsSpan(0, features), gradient.AsSpan(0, features));
                if (fitIntercept)
                    gradient[features] += pull;
            }
            for (int j = 0; j < features; j++)
            {
                loss += alpha * w[j] * w[j];
                gradient[j] += 2 * alpha * w[j];
            }
            gradient[^1] = slope;
            return loss;
        }
    }
}
