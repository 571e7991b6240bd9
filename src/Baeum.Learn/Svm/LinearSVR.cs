using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Linear support vector regression: <c>min ½ |w|² + C Σ max(0, |yᵢ − w · xᵢ| − ε)</c>. scikit-learn: <c>LinearSVR</c>.</summary>
/// <remarks>x: [samples, features], best scaled before. The intercept is regularized like a coefficient. <code>var model = new LinearSVR { Epsilon = 0.1 }.Fit(xTrain, yTrain);</code></remarks>
public sealed record LinearSVR : IEstimator<LinearSVR.Model>
{
    /// <summary>Errors up to this cost nothing.</summary>
    public double Epsilon { get; init => field = Check.NonNegative(value, nameof(Epsilon)); }

    /// <summary>When to stop.</summary>
    public double Tol { get; init => field = Check.Positive(value, nameof(Tol)); } = 1e-4;

    /// <summary>How much an error costs; greater means less regularization.</summary>
    public double C { get; init => field = Check.Positive(value, nameof(C)); } = 1;

    /// <summary>epsilon_insensitive or squared_epsilon_insensitive.</summary>
    public string Loss { get; init => field = Choice.Of(value, ["epsilon_insensitive", "squared_epsilon_insensitive"]); } = "epsilon_insensitive";

    /// <summary>Learn an offset.</summary>
    public bool FitIntercept { get; init; } = true;

    /// <summary>Value of the feature that carries the intercept.</summary>
    public double InterceptScaling { get; init => field = Check.Positive(value, nameof(InterceptScaling)); } = 1;

    /// <summary>Solve the dual problem.</summary>
    public bool Dual { get; init; } = true;

    /// <summary>Seed of the random order. scikit-learn: <c>random_state</c>.</summary>
    public int? Seed { get; init; }

    /// <summary>Most passes over the samples.</summary>
    public int MaxIter { get; init => field = Check.NonNegative(value, nameof(MaxIter)); } = 1000;

    /// <summary>Learns from samples and their numbers.</summary>
    /// <exception cref="ArgumentException">Loss and dual do not go together.</exception>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var dense = Targets.Finite(x, nameof(LinearSVR));
        int samples = (int)dense.Lengths[0];
        bool isSquared = Loss == "squared_epsilon_insensitive";
        if (!Dual && !isSquared)
            throw new ArgumentException("LinearSVR: the combination of loss='epsilon_insensitive' and dual=False is not supported; use squared_epsilon_insensitive.");
        var targets = Targets.Numbers(y, samples, nameof(LinearSVR));
        var solver = new Liblinear(dense, Targets.Weights(sampleWeight, samples), FitIntercept ? InterceptScaling : 0, Seed);
        var (coef, intercept, passes) = solver.Regress(targets, C, (problem, numbers, cost, w, random) => Dual
            ? DualSvr.Solve(problem, numbers, cost, Epsilon, isSquared, w, Tol, MaxIter, random)
            : TrustRegion.Minimize(new SquaredLosses(problem, numbers, cost, Epsilon), w, Tol, MaxIter));
        return new(coef[0], intercept[0], passes[0]);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Coef">[features].</param>
    /// <param name="Intercept">The offset.</param>
    /// <param name="NIter">Passes over the samples.</param>
    public sealed record Model(double[] Coef, double Intercept, int NIter) : LinearRegressor(Coef, Intercept);
}
