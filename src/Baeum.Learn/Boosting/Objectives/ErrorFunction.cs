namespace Baeum.Learn;

/// <summary>The error function in double: its Taylor series near 0, a continued fraction of its complement far from it.</summary>
internal static class ErrorFunction
{
    private const double Near = 2.5;
    private const int Terms = 60, Fractions = 80;

    /// <summary><c>2/√π ∫₀ˣ exp(−t²) dt</c></summary>
    public static double Of(double x)
    {
        if (Math.Abs(x) < Near)
            return Series(x);
        double far = Math.Abs(x) > 6 ? 1 : 1 - Complement(Math.Abs(x));
        return x < 0 ? -far : double.IsNaN(x) ? x : far;
    }

    /// <summary><c>2/√π exp(−x²) Σ 2ᵏ x²ᵏ⁺¹ / (2k+1)!!</c>, all terms of one sign.</summary>
    private static double Series(double x)
    {
        double term = x, sum = x;
        for (int k = 1; k < Terms; k++)
        {
            term *= 2 * x * x / (2 * k + 1);
            sum += term;
        }
        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }

    /// <summary><c>exp(−x²)/√π · 1/(x + ½/(x + 1/(x + 3⁄2/(x + …))))</c></summary>
    private static double Complement(double x)
    {
        double fraction = x;
        for (int k = Fractions; k > 0; k--)
            fraction = x + k / 2.0 / fraction;
        return Math.Exp(-x * x) / Math.Sqrt(Math.PI) / fraction;
    }
}
