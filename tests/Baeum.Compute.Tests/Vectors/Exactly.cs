namespace Baeum.Compute.Tests;

/// <summary>The functions of <see cref="VectorMath"/> in double, to a relative error far below a float's.</summary>
internal static class Exactly
{
    public static double Log1p(double x)
    {
        double u = 1 + x;
        return u == 1 ? x : double.IsPositiveInfinity(u) ? u : Math.Log(u) * x / (u - 1);
    }

    public static double Expm1(double x)
    {
        double u = Math.Exp(x);
        return u == 1 ? x : Math.Abs(x) < 1 ? (u - 1) * x / Math.Log(u) : u - 1;
    }

    public static double Sigmoid(double x) => x < 0 ? Math.Exp(x) / (1 + Math.Exp(x)) : 1 / (1 + Math.Exp(-x));

    public static double Softplus(double x) => Math.Max(x, 0) + Log1p(Math.Exp(-Math.Abs(x)));

    /// <summary>Maclaurin series of erf with positive terms: <c>2/√π e^(−x²) Σ 2ⁿ x^(2n+1) / (2n+1)!!</c>.</summary>
    public static double Erf(double x)
    {
        if (double.IsNaN(x))
            return x;
        if (Math.Abs(x) > 3)
            return Math.CopySign(1 - Erfc(Math.Abs(x)), x);
        double sum = x, term = x;
        for (int n = 1; Math.Abs(term) > 1e-20 * Math.Abs(sum); n++)
            sum += term *= 2 * x * x / (2 * n + 1);
        return sum * Math.Exp(-x * x) * 2 / Math.Sqrt(Math.PI);
    }

    /// <summary>Continued fraction of erfc far out: <c>e^(−x²)/√π · 1/(x + (1/2)/(x + 1/(x + (3/2)/(x + …))))</c>.</summary>
    public static double Erfc(double x)
    {
        if (x < 1.5)
            return 1 - Erf(x);
        double fraction = x;
        for (int n = 200; n >= 1; n--)
            fraction = x + n * 0.5 / fraction;
        return Math.Exp(-x * x) / Math.Sqrt(Math.PI) / fraction;
    }

    public static double NormalCdf(double x) => 0.5 * Erfc(-x / Math.Sqrt(2));
}
