using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>One problem of liblinear: writes w and returns the number of passes.</summary>
/// <param name="problem">The samples.</param>
/// <param name="y">1 or −1, or the numbers to be predicted.</param>
/// <param name="cost">What an error of each sample costs.</param>
/// <param name="w">[stride].</param>
/// <param name="random">For the order of the passes.</param>
internal delegate int LinearSolver(LinearProblem problem, double[] y, double[] cost, double[] w, MersenneTwister random);

/// <summary>Linear models as scikit-learn's copy of liblinear trains them: one against the rest for several classes, with its random order (Fan et al. 2008).</summary>
/// <param name="X">[samples, features].</param>
/// <param name="Weights">How much each sample counts; those of weight 0 take no part.</param>
/// <param name="Bias">Value of the feature that carries the intercept; 0 for none.</param>
/// <param name="Seed">The estimator's seed.</param>
internal sealed record Liblinear(Tensor<float> X, double[] Weights, double Bias, int? Seed)
{
    // liblinear's own bound for the problem over all classes, which no parameter changes.
    private const int MostPasses = 100_000;

    /// <summary>One set of weights for two classes, else one a class: coefficients [sets, features], intercepts and passes.</summary>
    public (double[][] Coef, double[] Intercept, int[] Passes) Classify(int[] codes, double[] costs, double c, LinearSolver solve)
    {
        int classes = costs.Length;
        int[] order = Grouped(codes, classes);
        var problem = new LinearProblem(X, order, Bias);
        var random = BoundedRandom.Native(Seed);
        var w = new double[classes == 2 ? 1 : classes][];
        var passes = new int[w.Length];
        for (int k = 0; k < w.Length; k++)
        {
            int own = classes == 2 ? 1 : k;
            double[] y = Array.ConvertAll(order, i => codes[i] == own ? 1.0 : -1.0);
            double rest = classes == 2 ? costs[0] : c;
            double[] cost = Array.ConvertAll(order, i => Weights[i] * (codes[i] == own ? costs[own] : rest));
            w[k] = new double[problem.Stride];
            passes[k] = solve(problem, y, cost, w[k], random);
        }
        return Split(w, passes);
    }

    /// <summary>All classes in one problem.</summary>
    public (double[][] Coef, double[] Intercept, int[] Passes) CrammerSinger(int[] codes, double[] costs, double tolerance)
    {
        int[] order = Grouped(codes, costs.Length);
        var problem = new LinearProblem(X, order, Bias);
        var w = Enumerable.Range(0, costs.Length).Select(_ => new double[problem.Stride]).ToArray();
        int passes = Learn.CrammerSinger.Solve(problem, Array.ConvertAll(order, i => codes[i]), Array.ConvertAll(order, i => Weights[i] * costs[codes[i]]), w, tolerance, MostPasses, BoundedRandom.Native(Seed));
        return Split(w, [passes]);
    }

    /// <summary>Numbers to be predicted.</summary>
    public (double[][] Coef, double[] Intercept, int[] Passes) Regress(double[] y, double c, LinearSolver solve)
    {
        int[] order = [.. Enumerable.Range(0, y.Length).Where(i => Weights[i] > 0)];
        var problem = new LinearProblem(X, order, Bias);
        double[][] w = [new double[problem.Stride]];
        int passes = solve(problem, Array.ConvertAll(order, i => y[i]), Array.ConvertAll(order, i => Weights[i] * c), w[0], BoundedRandom.Native(Seed));
        return Split(w, [passes]);
    }

    /// <summary>The tolerance of primal solvers, tighter where one side is rare.</summary>
    public static double Primal(double tolerance, double[] y)
    {
        int positive = y.Count(value => value > 0);
        return tolerance * Math.Max(Math.Min(positive, y.Length - positive), 1) / y.Length;
    }

    private int[] Grouped(int[] codes, int classes) => [.. Enumerable.Range(0, classes).SelectMany(c => Enumerable.Range(0, codes.Length).Where(i => codes[i] == c && Weights[i] > 0))];

    private (double[][], double[], int[]) Split(double[][] w, int[] passes)
    {
        int features = (int)X.Lengths[1];
        return ([.. w.Select(row => row[..features])], [.. w.Select(row => Bias > 0 ? Bias * row[features] : 0)], passes);
    }
}
