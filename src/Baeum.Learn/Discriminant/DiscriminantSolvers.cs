using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>A linear discriminant analysis: scores of all classes, axes of the projection and their shares.</summary>
internal sealed record DiscriminantSolution(double[][] Coef, double[] Intercept, double[][] Scalings, double[] Shares);

/// <summary>scikit-learn's three ways to the linear discriminants (Hastie, Tibshirani and Friedman, section 4.3).</summary>
internal static class DiscriminantSolvers
{
    /// <summary>Whitens within the classes, then finds the axes between their means, by singular values.</summary>
    public static DiscriminantSolution Svd(ClassGroups groups, double[] priors, double[] mean, double tolerance)
    {
        int classes = priors.Length;
        double samples = groups.Counts.Sum();
        var all = Enumerable.Range(0, classes).Select(groups.Centred).ToArray();
        var columns = Enumerable.Range(0, mean.Length).Select(j => all.SelectMany(group => group[j]).ToArray()).ToArray();
        double[] deviations = Array.ConvertAll(columns, column =>
        {
            double deviation = Math.Sqrt(SingularValues.Dot(column, column) / samples);
            return deviation == 0 ? 1 : deviation;
        });
        double factor = Math.Sqrt(1 / (samples - classes));
        for (int j = 0; j < columns.Length; j++)
            TensorPrimitives.Multiply(columns[j], factor / deviations[j], columns[j]);
        var within = new SingularValues(columns);
        int rank = within.S.Count(s => s > tolerance);
        // Axes that whiten: [rank][features].
        var whitening = Enumerable.Range(0, rank).Select(k => within.V[k].Select((v, j) => v / deviations[j] / within.S[k]).ToArray()).ToArray();
        var between = Enumerable.Range(0, rank).Select(k => Enumerable.Range(0, classes).Select(c =>
            Math.Sqrt(samples * priors[c] / (classes - 1)) * SingularValues.Dot(Difference(groups.Means[c], mean), whitening[k])).ToArray()).ToArray();
        var second = new SingularValues(between);
        double total = second.S.Sum(s => s * s);
        var scalings = Enumerable.Range(0, second.Rank(tolerance)).Select(k => Combined(whitening, second.V[k])).ToArray();
        var coef = new double[classes][];
        var intercept = new double[classes];
        for (int c = 0; c < classes; c++)
        {
            double[] projected = Array.ConvertAll(scalings, axis => SingularValues.Dot(Difference(groups.Means[c], mean), axis));
            coef[c] = Combined(scalings, projected);
            intercept[c] = -0.5 * projected.Sum(p => p * p) + Math.Log(priors[c]) - SingularValues.Dot(mean, coef[c]);
        }
        return new(coef, intercept, scalings, [.. second.S.Select(s => s * s / total)]);
    }

    /// <summary>Solves <c>covariance · coef = mean</c> for each class.</summary>
    public static DiscriminantSolution LeastSquares(ClassGroups groups, double[] priors, Shrinkage shrinkage)
    {
        var svd = new SingularValues(Within(groups, priors, shrinkage));
        var (coef, intercept) = Scores(groups, priors, mean => Learn.LeastSquares.Solve(svd, mean, Learn.LeastSquares.Epsilon));
        return new(coef, intercept, [], []);
    }

    /// <summary>Solves <c>between · v = λ within · v</c>.</summary>
    public static DiscriminantSolution Eigen(ClassGroups groups, double[] priors, Shrinkage shrinkage)
    {
        int features = groups.Means[0].Length, classes = priors.Length;
        var within = Within(groups, priors, shrinkage);
        var total = shrinkage.Covariance([.. Enumerable.Range(0, features).Select(j => groups.Columns.SelectMany(group => group[j]).ToArray())]);
        var between = total.Zip(within, Difference).ToArray();
        if (!SymmetricSystem.Decompose(within))
            throw new ArgumentException("LinearDiscriminantAnalysis: the covariance within the classes is singular; use shrinkage, or the solver svd.");
        var (coef, intercept) = Scores(groups, priors, mean => Backward(within, Forward(within, mean)));
        // C = L⁻¹ · between · L⁻ᵀ has the same eigenvalues; its vectors go back by L⁻ᵀ.
        var half = Array.ConvertAll(between, row => Forward(within, row));
        var symmetric = SingularValues.Transposed(half).Select(row => Forward(within, row)).ToArray();
        var values = new SingularValues(symmetric);
        double sum = Enumerable.Range(0, features).Sum(i => symmetric[i][i]);
        var scalings = values.V.Take(Math.Min(classes - 1, features)).Select(v => Backward(within, v)).ToArray();
        return new(coef, intercept, scalings, [.. values.S.Select(s => s / sum)]);
    }

    private static double[][] Within(ClassGroups groups, double[] priors, Shrinkage shrinkage)
    {
        double[][] sum = [];
        for (int k = 0; k < priors.Length; k++)
        {
            var own = Array.ConvertAll(shrinkage.Covariance(groups.Columns[k]), row => Array.ConvertAll(row, v => v * priors[k]));
            sum = k == 0 ? own : [.. sum.Zip(own, (a, b) => a.Zip(b, (x, y) => x + y).ToArray())];
        }
        return sum;
    }

    private static (double[][] Coef, double[] Intercept) Scores(ClassGroups groups, double[] priors, Converter<double[], double[]> solve)
    {
        var coef = Array.ConvertAll(groups.Means, solve);
        return (coef, [.. coef.Select((row, k) => -0.5 * SingularValues.Dot(groups.Means[k], row) + Math.Log(priors[k]))]);
    }

    private static double[] Difference(double[] a, double[] b) => [.. a.Zip(b, (x, y) => x - y)];

    private static double[] Combined(double[][] axes, double[] factors)
    {
        var sum = new double[axes.Length == 0 ? 0 : axes[0].Length];
        for (int k = 0; k < axes.Length; k++)
            TensorPrimitives.MultiplyAdd(axes[k], factors[k], sum, sum);
        return sum;
    }

    private static double[] Forward(double[][] lower, double[] b)
    {
        var x = (double[])b.Clone();
        for (int i = 0; i < x.Length; i++)
            x[i] = (x[i] - TensorPrimitives.Dot<double>(lower[i].AsSpan(0, i), x.AsSpan(0, i))) / lower[i][i];
        return x;
    }

    private static double[] Backward(double[][] lower, double[] b)
    {
        var x = (double[])b.Clone();
        for (int i = x.Length - 1; i >= 0; i--)
        {
            x[i] /= lower[i][i];
            for (int j = 0; j < i; j++)
                x[j] -= lower[i][j] * x[i];
        }
        return x;
    }
}
