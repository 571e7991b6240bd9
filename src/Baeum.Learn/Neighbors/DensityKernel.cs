namespace Baeum.Learn;

/// <summary>The shapes of the bumps of <see cref="KernelDensity"/>, as functions of u = distance / width, and what makes their integral 1.</summary>
internal static class DensityKernel
{
    public static readonly string[] Names = ["gaussian", "tophat", "epanechnikov", "exponential", "linear", "cosine"];

    /// <summary>log K(u).</summary>
    public static double Log(string kernel, double u) => kernel switch
    {
        "gaussian" => -0.5 * u * u,
        "exponential" => -u,
        _ when u >= 1 => double.NegativeInfinity,
        "tophat" => 0,
        "epanechnikov" => Math.Log(1 - u * u),
        "linear" => Math.Log(1 - u),
        _ => Math.Log(Math.Cos(0.5 * Math.PI * u)),
    };

    /// <summary>Logarithm of one over the integral of K in d dimensions with width h.</summary>
    public static double LogNorm(string kernel, double h, int d) => -d * Math.Log(h) - kernel switch
    {
        "gaussian" => 0.5 * d * Math.Log(2 * Math.PI),
        "tophat" => LogBall(d),
        "epanechnikov" => LogBall(d) + Math.Log(2.0 / (d + 2)),
        "exponential" => LogSphere(d - 1) + LogGamma.Of(d),
        "linear" => LogBall(d) - Math.Log(d + 1),
        _ => LogCosine(d) + LogSphere(d - 1),
    };

    /// <summary>Volume of the ball of radius 1.</summary>
    private static double LogBall(int d) => 0.5 * d * Math.Log(Math.PI) - LogGamma.Of(0.5 * d + 1);

    /// <summary>Surface of the ball of radius 1 in d + 1 dimensions.</summary>
    private static double LogSphere(int d) => Math.Log(2 * Math.PI) + LogBall(d - 1);

    /// <summary><c>log ∫₀¹ cos(π r / 2) r^(d − 1) dr</c>, by parts. scikit-learn 1.2 leaves out a term for even d, so that its densities do not add up to 1.</summary>
    private static double LogCosine(int d)
    {
        const double C = 2 / Math.PI;
        double integral = d % 2 == 1 ? C : C - C * C;
        for (int k = d % 2 == 1 ? 3 : 4; k <= d; k += 2)
            integral = C - (k - 1) * (k - 2) * C * C * integral;
        return Math.Log(integral);
    }
}
