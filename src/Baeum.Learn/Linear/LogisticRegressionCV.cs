using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary><see cref="LogisticRegression"/> with C found by cross-validation: the one with the best mean score, the smallest of equals. scikit-learn: <c>LogisticRegressionCV</c>.</summary>
/// <remarks>
/// x: [samples, features], best scaled before. With one problem a class each class has a C of its own.
/// <code>var model = new LogisticRegressionCV { Cs = 5, Cv = 3 }.Fit(xTrain, yTrain);  Console.WriteLine(model.C[0]);</code>
/// </remarks>
public sealed record LogisticRegressionCV : IEstimator<LogisticRegressionCV.Model>
{
    /// <summary>The values of C to try: how many, from 1e-4 to 1e4, or a list.</summary>
    public CandidateCosts Cs { get; init; } = 10;

    /// <summary>Learn offsets.</summary>
    public bool FitIntercept { get; init; } = true;

    /// <summary>How to cut the samples; null for 5 stratified folds.</summary>
    public Splitter? Cv { get; init; }

    /// <summary>Solve the dual problem; only liblinear with l2.</summary>
    public bool Dual { get; init; }

    /// <summary>l2, or l1 (liblinear, saga).</summary>
    public string Penalty { get; init => field = Choice.Of(value, ["l1", "l2"]); } = "l2";

    /// <summary>How to judge; null for the accuracy.</summary>
    public Scorer? Scoring { get; init; }

    /// <summary>lbfgs, liblinear, newton-cg, newton-cholesky, sag or saga.</summary>
    public string Solver { get; init => field = Choice.Of(value, ["lbfgs", "liblinear", "newton-cg", "newton-cholesky", "sag", "saga"]); } = "lbfgs";

    /// <summary>When to stop.</summary>
    public double Tol { get; init => field = Check.Positive(value, nameof(Tol)); } = 1e-4;

    /// <summary>Most steps.</summary>
    public int MaxIter { get; init => field = Check.NonNegative(value, nameof(MaxIter)); } = 100;

    /// <summary>What C is multiplied by for each class.</summary>
    public ClassWeight ClassWeight { get; init; }

    /// <summary>Value of the feature that carries the intercept; liblinear only.</summary>
    public double InterceptScaling { get; init => field = Check.Positive(value, nameof(InterceptScaling)); } = 1;

    /// <summary>ovr (one problem a class), multinomial (one problem), or auto: multinomial for three classes or more, unless the solver is liblinear.</summary>
    public string MultiClass { get; init => field = Choice.Of(value, ["auto", "ovr", "multinomial"]); } = "auto";

    /// <summary>Seed of liblinear's random order. scikit-learn: <c>random_state</c>.</summary>
    public int? Seed { get; init; }

    /// <summary>Learns from samples and their classes. The folds are judged without weights, as in scikit-learn.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var dense = Targets.Finite(x, nameof(LogisticRegressionCV));
        int samples = (int)dense.Lengths[0];
        var (classes, codes) = Targets.Classes(y, samples, nameof(LogisticRegressionCV));
        double[] weights = Targets.Weights(sampleWeight, samples), ofClass = ClassWeight.Of(classes, codes), costs = Cs.Values();
        var each = Tensor.Create(Array.ConvertAll(Enumerable.Range(0, samples).ToArray(), i => (float)(weights[i] * ofClass[codes[i]])));
        bool isMultinomial = MultiClass == "multinomial" || MultiClass == "auto" && classes.Count > 2 && Solver is not ("liblinear" or "newton-cholesky");
        Fold[] folds = [.. (Cv ?? 5).For(isClassifier: true, y).Split(samples, y)];
        int[] sides = isMultinomial ? [-1] : classes.Count == 2 ? [1] : [.. Enumerable.Range(0, classes.Count)];
        var scores = new double[sides.Length][][];
        var best = new double[sides.Length];
        var models = new LogisticRegression.Model[sides.Length];
        for (int k = 0; k < sides.Length; k++)
        {
            Labels targets = sides[k] < 0 ? y! : (Labels)Array.ConvertAll(codes, code => code == sides[k] ? 1 : -1);
            scores[k] = Array.ConvertAll(folds, _ => new double[costs.Length]);
            Threads.For(folds.Length * costs.Length, new Body(this, costs, folds, dense, targets, each, isMultinomial, scores[k]));
            best[k] = costs[TensorPrimitives.IndexOfMax<double>([.. costs.Select((_, c) => scores[k].Sum(fold => fold[c]))])];
            models[k] = With(best[k], isMultinomial).Fit(dense, targets, each);
        }
        return new(classes, [.. models.SelectMany(m => m.Coef)], [.. models.SelectMany(m => m.Intercept)], isMultinomial ? [.. Enumerable.Repeat(best[0], models[0].Coef.Length)] : best, costs, scores, isMultinomial);
    }

    private LogisticRegression With(double c, bool isMultinomial) => new()
    {
        C = c,
        Penalty = Penalty,
        Dual = Dual,
        Tol = Tol,
        FitIntercept = FitIntercept,
        InterceptScaling = InterceptScaling,
        Seed = Seed,
        Solver = Solver,
        MaxIter = MaxIter,
        MultiClass = isMultinomial ? "multinomial" : "ovr",
    };

    /// <summary>One C on one fold.</summary>
    private readonly struct Body(LogisticRegressionCV estimator, double[] costs, Fold[] folds, Tensor<float> x, Labels y, Tensor<float> weights, bool isMultinomial, double[][] scores) : IParallelBody
    {
        public void Run(int part)
        {
            int fold = part / costs.Length, c = part % costs.Length;
            var (train, test) = folds[fold];
            var model = estimator.With(costs[c], isMultinomial).Fit(x.TakeRows(train), y.TakeRows(train), weights.TakeRows(train));
            scores[fold][c] = (estimator.Scoring ?? Scorer.Own).Score(model, x.TakeRows(test), y.TakeRows(test));
        }
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Classes">The classes, sorted.</param>
    /// <param name="Coef">[1, features] for two classes, else [classes, features].</param>
    /// <param name="Intercept">[1] or [classes].</param>
    /// <param name="C">The best C for each row of <paramref name="Coef"/>.</param>
    /// <param name="Cs">What was tried.</param>
    /// <param name="FoldScores">[1 or classes, folds, Cs].</param>
    /// <param name="IsMultinomial">Whether the classes were fitted in one problem.</param>
    public sealed record Model(Labels Classes, double[][] Coef, double[] Intercept, double[] C, double[] Cs, double[][][] FoldScores, bool IsMultinomial) : LinearClassifier(Classes, Coef, Intercept), IProbabilistic
    {
        /// <inheritdoc/>
        public Tensor<float> PredictProba(Tensor<float> x) => ClassProbabilities.Of(Scores(x), Coef.Length, IsMultinomial);
    }
}
