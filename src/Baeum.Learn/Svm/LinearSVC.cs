using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Linear support vector classification, much faster than <see cref="SVC"/> with a linear kernel: <c>min ½ |w|² + C Σ max(0, 1 − yᵢ w · xᵢ)²</c>, one class against the rest. scikit-learn: <c>LinearSVC</c>.</summary>
/// <remarks>
/// x: [samples, features], best scaled before. The intercept is regularized like a coefficient; <see cref="InterceptScaling"/> weakens that. Solved as liblinear does, with its random order.
/// <code>var model = new LinearSVC { C = 0.1 }.Fit(xTrain, yTrain);</code>
/// </remarks>
public sealed record LinearSVC : IEstimator<LinearSVC.Model>
{
    /// <summary>Penalty: l2, or l1 for few coefficients other than zero (with squared_hinge and <c>Dual = false</c>).</summary>
    public string Penalty { get; init => field = Choice.Of(value, ["l1", "l2"]); } = "l2";

    /// <summary>squared_hinge, or hinge as in <see cref="SVC"/>.</summary>
    public string Loss { get; init => field = Choice.Of(value, ["hinge", "squared_hinge"]); } = "squared_hinge";

    /// <summary>Solve the dual problem; better where there are more features than samples.</summary>
    public bool Dual { get; init; } = true;

    /// <summary>When to stop.</summary>
    public double Tol { get; init => field = Check.Positive(value, nameof(Tol)); } = 1e-4;

    /// <summary>How much an error costs; greater means less regularization.</summary>
    public double C { get; init => field = Check.Positive(value, nameof(C)); } = 1;

    /// <summary>ovr, or crammer_singer for one problem over all classes.</summary>
    public string MultiClass { get; init => field = Choice.Of(value, ["ovr", "crammer_singer"]); } = "ovr";

    /// <summary>Learn an offset.</summary>
    public bool FitIntercept { get; init; } = true;

    /// <summary>Value of the feature that carries the intercept.</summary>
    public double InterceptScaling { get; init => field = Check.Positive(value, nameof(InterceptScaling)); } = 1;

    /// <summary>What C is multiplied by for each class.</summary>
    public ClassWeight ClassWeight { get; init; }

    /// <summary>Seed of the random order. scikit-learn: <c>random_state</c>.</summary>
    public int? Seed { get; init; }

    /// <summary>Most passes over the samples; crammer_singer does not look at it.</summary>
    public int MaxIter { get; init => field = Check.NonNegative(value, nameof(MaxIter)); } = 1000;

    /// <summary>Learns from samples and their classes.</summary>
    /// <exception cref="ArgumentException">Penalty, loss and dual do not go together.</exception>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var dense = Targets.Finite(x, nameof(LinearSVC));
        int samples = (int)dense.Lengths[0];
        var (classes, codes) = Targets.Classes(y, samples, nameof(LinearSVC));
        double[] costs = Array.ConvertAll(ClassWeight.Of(classes, codes), weight => C * weight);
        var solver = new Liblinear(dense, Targets.Weights(sampleWeight, samples), FitIntercept ? InterceptScaling : 0, Seed);
        var (coef, intercept, passes) = MultiClass == "ovr" ? solver.Classify(codes, costs, C, Solver()) : solver.CrammerSinger(codes, costs, Tol);
        if (coef.Length == 2)
            (coef, intercept) = ([[.. coef[1].Zip(coef[0], (a, b) => a - b)]], [intercept[1] - intercept[0]]);
        return new(classes, coef, intercept, passes.Max());
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Classes">The classes, sorted.</param>
    /// <param name="Coef">[1, features] for two classes, else [classes, features].</param>
    /// <param name="Intercept">[1] or [classes].</param>
    /// <param name="NIter">Passes over the samples.</param>
    public sealed record Model(Labels Classes, double[][] Coef, double[] Intercept, int NIter) : LinearClassifier(Classes, Coef, Intercept);

    private LinearSolver Solver() => (Penalty, Loss, Dual) switch
    {
        ("l2", _, true) => (problem, y, cost, w, random) => DualSvc.Solve(problem, y, cost, Loss == "squared_hinge", w, Tol, MaxIter, random),
        ("l2", "squared_hinge", false) => (problem, y, cost, w, _) => TrustRegion.Minimize(new SquaredLosses(problem, y, cost, null), w, Liblinear.Primal(Tol, y), MaxIter),
        ("l1", "squared_hinge", false) => (problem, y, cost, w, random) => SparseSvc.Solve(problem, y, cost, w, Liblinear.Primal(Tol, y), MaxIter, random),
        _ => throw new ArgumentException($"LinearSVC: the combination of penalty='{Penalty}', loss='{Loss}' and dual={(Dual ? "True" : "False")} is not supported; l1 goes with squared_hinge and dual=False, hinge with l2 and dual=True."),
    };
}
