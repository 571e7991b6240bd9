using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Logistic regression, a classifier: <c>P(class k | x) ∝ exp(coefₖ · x + interceptₖ)</c>, fitted by <c>min C Σ −log P(yᵢ | xᵢ) + penalty(coef)</c>. scikit-learn: <c>LogisticRegression</c>.</summary>
/// <remarks>
/// x: [samples, features], best scaled before. lbfgs takes SciPy's steps, liblinear liblinear's; newton-cg, newton-cholesky, sag and saga are names for the same optimum, found by quasi-Newton steps to a tight tolerance.
/// <code>var model = new LogisticRegression { C = 0.1 }.Fit(xTrain, yTrain);  var p = model.PredictProba(xTest);</code>
/// </remarks>
public sealed record LogisticRegression : IEstimator<LogisticRegression.Model>
{
    /// <summary>l2, l1 (liblinear, saga) or elasticnet (saga); null or none for no penalty.</summary>
    public string? Penalty { get; init => field = value is null ? null : Choice.Of(value, ["l1", "l2", "elasticnet", "none"]); } = "l2";

    /// <summary>Solve the dual problem; only liblinear with l2.</summary>
    public bool Dual { get; init; }

    /// <summary>When to stop.</summary>
    public double Tol { get; init => field = Check.Positive(value, nameof(Tol)); } = 1e-4;

    /// <summary>How much an error costs; greater means less regularization.</summary>
    public double C { get; init => field = Check.Positive(value, nameof(C)); } = 1;

    /// <summary>Learn offsets.</summary>
    public bool FitIntercept { get; init; } = true;

    /// <summary>Value of the feature that carries the intercept; liblinear only, which regularizes it.</summary>
    public double InterceptScaling { get; init => field = Check.Positive(value, nameof(InterceptScaling)); } = 1;

    /// <summary>What C is multiplied by for each class.</summary>
    public ClassWeight ClassWeight { get; init; }

    /// <summary>Seed of liblinear's random order. scikit-learn: <c>random_state</c>.</summary>
    public int? Seed { get; init; }

    /// <summary>lbfgs, liblinear, newton-cg, newton-cholesky, sag or saga.</summary>
    public string Solver { get; init => field = Choice.Of(value, ["lbfgs", "liblinear", "newton-cg", "newton-cholesky", "sag", "saga"]); } = "lbfgs";

    /// <summary>Most steps.</summary>
    public int MaxIter { get; init => field = Check.NonNegative(value, nameof(MaxIter)); } = 100;

    /// <summary>ovr (one problem a class), multinomial (one problem), or auto: multinomial for three classes or more, unless the solver is liblinear.</summary>
    public string MultiClass { get; init => field = Choice.Of(value, ["auto", "ovr", "multinomial"]); } = "auto";

    /// <summary>Share of l1 in elasticnet.</summary>
    public double? L1Ratio { get; init => field = value is { } ratio ? Check.Between(ratio, 0, 1, nameof(L1Ratio)) : null; }

    /// <summary>Learns from samples and their classes.</summary>
    /// <exception cref="ArgumentException">Solver, penalty and dual do not go together.</exception>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        CheckCombination();
        var dense = Targets.Finite(x, nameof(LogisticRegression));
        int samples = (int)dense.Lengths[0];
        var (classes, codes) = Targets.Classes(y, samples, nameof(LogisticRegression));
        var weights = Targets.Weights(sampleWeight, samples);
        if (Solver == "liblinear")
        {
            double[] costs = Array.ConvertAll(ClassWeight.Of(classes, codes), weight => C * weight);
            var (coef, intercept, steps) = new Liblinear(dense, weights, FitIntercept ? InterceptScaling : 0, Seed).Classify(codes, costs, C, LiblinearSolver());
            return new(classes, coef, intercept, steps, false);
        }
        bool isMultinomial = MultiClass == "multinomial" || MultiClass == "auto" && classes.Count > 2 && Solver != "newton-cholesky";
        var fit = new LogisticFit(dense, weights, FitIntercept, IsFree ? 0 : (1 - L1Share) / C, IsFree ? 0 : L1Share / C, Solver == "lbfgs", new(Tol, MaxIter));
        if (isMultinomial)
            return new(classes, fit.Multinomial(codes, ClassWeight.Of(classes, codes), out int steps, out double[] offsets), offsets, [steps], true);
        var rows = fit.OneVsRest(codes, classes, ClassWeight);
        return new(classes, [.. rows.Select(row => row.Coef)], [.. rows.Select(row => row.Intercept)], [.. rows.Select(row => row.Steps)], false);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Classes">The classes, sorted.</param>
    /// <param name="Coef">[1, features] for two classes, else [classes, features].</param>
    /// <param name="Intercept">[1] or [classes].</param>
    /// <param name="NIter">Steps of each problem.</param>
    /// <param name="IsMultinomial">Whether the classes were fitted in one problem.</param>
    public sealed record Model(Labels Classes, double[][] Coef, double[] Intercept, int[] NIter, bool IsMultinomial) : LinearClassifier(Classes, Coef, Intercept), IProbabilistic
    {
        /// <inheritdoc/>
        public Tensor<float> PredictProba(Tensor<float> x) => ClassProbabilities.Of(Scores(x), Coef.Length, IsMultinomial);
    }

    private bool IsFree => Penalty is null or "none";

    private double L1Share => Penalty == "l1" ? 1 : Penalty == "elasticnet" ? L1Ratio ?? throw new ArgumentException("LogisticRegression: penalty='elasticnet' needs L1Ratio, a number between 0 and 1.") : 0;

    private LinearSolver LiblinearSolver() => (Penalty, Dual) switch
    {
        ("l1", _) => (problem, y, cost, w, random) => SparseLogistic.Solve(problem, y, cost, w, Liblinear.Primal(Tol, y), MaxIter, random),
        (_, true) => (problem, y, cost, w, random) => DualLogistic.Solve(problem, y, cost, w, Tol, MaxIter, random),
        _ => (problem, y, cost, w, _) => TrustRegion.Minimize(new LogisticLosses(problem, y, cost), w, Liblinear.Primal(Tol, y), MaxIter),
    };

    private void CheckCombination()
    {
        if (Solver is not ("liblinear" or "saga") && Penalty is "l1" or "elasticnet")
            throw new ArgumentException($"Solver {Solver} supports only 'l2' or 'none' penalties, got {Penalty} penalty.");
        if (Solver != "liblinear" && Dual)
            throw new ArgumentException($"Solver {Solver} supports only dual=False, got dual=True.");
        if (Solver == "liblinear" && (IsFree || Penalty == "elasticnet"))
            throw new ArgumentException($"Solver liblinear supports only 'l1' or 'l2' penalties, got {Penalty ?? "none"} penalty.");
        if (Solver == "liblinear" && Penalty == "l1" && Dual)
            throw new ArgumentException("The combination of penalty='l1' and dual=True is not supported by liblinear.");
        if (Solver is "liblinear" or "newton-cholesky" && MultiClass == "multinomial")
            throw new ArgumentException($"Solver {Solver} does not support a multinomial backend.");
    }
}
