using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The solution of one problem: <c>f(x) = Σ coefᵢ K(xᵢ, x) − rho</c>.</summary>
/// <param name="Coef">One a sample; 0 unless it is a support vector.</param>
/// <param name="Rho">The offset.</param>
/// <param name="Iterations">Steps that were done.</param>
internal sealed record SvmSolution(double[] Coef, double Rho, int Iterations);

/// <summary>The five formulations of libsvm as quadratic problems (Chang and Lin 2011).</summary>
internal static class SvmProblems
{
    /// <summary>Two classes, the first samples in the positive one: <c>min ½ |w|² + Σ Cᵢ ξᵢ</c>.</summary>
    /// <param name="data">All samples.</param>
    /// <param name="samples">Those that take part.</param>
    /// <param name="positive">How many of them are of the positive class.</param>
    /// <param name="cPositive">C of the positive class.</param>
    /// <param name="cNegative">C of the negative class.</param>
    public static SvmSolution CSvc(SvmSamples data, int[] samples, int positive, double cPositive, double cNegative)
    {
        var y = Signs(samples.Length, positive);
        var c = Of(samples.Length, i => data.Weights[samples[i]] * (y[i] > 0 ? cPositive : cNegative));
        using var rows = data.Rows(samples, y);
        var solver = new SmoSolver(rows, Of(y.Length, _ => -1), y, new double[y.Length], c, data.Settings);
        var alpha = solver.Solve();
        return new(Of(y.Length, i => alpha[i] * y[i]), solver.Rho, solver.Iterations);
    }

    /// <summary>As <see cref="CSvc"/>, with a bound on the share of errors instead of C.</summary>
    public static SvmSolution NuSvc(SvmSamples data, int[] samples, int positive, double nu)
    {
        var y = Signs(samples.Length, positive);
        var c = Of(samples.Length, i => data.Weights[samples[i]]);
        double half = c.Sum(weight => nu * weight) / 2, other = half;
        var alpha = new double[y.Length];
        for (int i = 0; i < alpha.Length; i++)
        {
            ref double left = ref y[i] > 0 ? ref half : ref other;
            alpha[i] = Math.Min(c[i], left);
            left -= alpha[i];
        }
        using var rows = data.Rows(samples, y);
        var solver = new NuSmoSolver(rows, new double[y.Length], y, alpha, c, data.Settings);
        alpha = solver.Solve();
        return new(Of(y.Length, i => alpha[i] * (y[i] / solver.Scale)), solver.Rho / solver.Scale, solver.Iterations);
    }

    /// <summary>All samples within a small region: <c>min ½ |w|² − ρ + Σ ξᵢ / (ν n)</c>, scaled by ν n as libsvm does.</summary>
    public static SvmSolution OneClass(SvmSamples data, int[] samples, double nu)
    {
        var c = Of(samples.Length, i => data.Weights[samples[i]]);
        double left = c.Sum(weight => weight * nu);
        var alpha = new double[c.Length];
        for (int i = 0; i < c.Length && left > 0; i++)
        {
            alpha[i] = Math.Min(c[i], left);
            left -= alpha[i];
        }
        var ones = Of(c.Length, _ => 1);
        using var rows = data.Rows(samples, ones);
        var solver = new SmoSolver(rows, new double[c.Length], ones, alpha, c, data.Settings);
        return new(solver.Solve(), solver.Rho, solver.Iterations);
    }

    /// <summary>Errors within epsilon cost nothing: <c>min ½ |w|² + Σ Cᵢ max(0, |yᵢ − f(xᵢ)| − ε)</c>.</summary>
    public static SvmSolution EpsilonSvr(SvmSamples data, int[] samples, double[] y, double c, double epsilon)
    {
        int n = samples.Length;
        return Mirrored(data, samples, i => i < n ? epsilon - y[samples[i]] : epsilon + y[samples[i - n]], new double[2 * n], c, isNu: false);
    }

    /// <summary>As <see cref="EpsilonSvr"/>, with a bound on the share of errors instead of epsilon.</summary>
    public static SvmSolution NuSvr(SvmSamples data, int[] samples, double[] y, double c, double nu)
    {
        int n = samples.Length;
        double left = samples.Sum(i => data.Weights[i] * c * nu) / 2;
        var alpha = new double[2 * n];
        for (int i = 0; i < n; i++)
        {
            alpha[i] = alpha[i + n] = Math.Min(left, data.Weights[samples[i]] * c);
            left -= alpha[i];
        }
        return Mirrored(data, samples, i => i < n ? -y[samples[i]] : y[samples[i - n]], alpha, c, isNu: true);
    }

    private static SvmSolution Mirrored(SvmSamples data, int[] samples, Func<int, double> linear, double[] alpha, double c, bool isNu)
    {
        int n = samples.Length;
        using var rows = new MirroredRows(data.Kernel, data.X.AsSpan(), data.Features, samples, Of(n, _ => 1), data.Settings.CacheSize);
        double[] p = Of(2 * n, linear), y = Signs(2 * n, n), bounds = Of(2 * n, i => data.Weights[samples[i % n]] * c);
        var solver = isNu ? new NuSmoSolver(rows, p, y, alpha, bounds, data.Settings) : new SmoSolver(rows, p, y, alpha, bounds, data.Settings);
        alpha = solver.Solve();
        return new(Of(n, i => alpha[i] - alpha[i + n]), solver.Rho, solver.Iterations);
    }

    private static double[] Signs(int count, int positive) => Of(count, i => i < positive ? 1 : -1);

    private static double[] Of(int count, Func<int, double> value)
    {
        var values = new double[count];
        for (int i = 0; i < count; i++)
            values[i] = value(i);
        return values;
    }
}
