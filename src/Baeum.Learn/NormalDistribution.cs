using MathNet.Numerics.Distributions;

namespace Baeum.Learn;

/// <summary>The normal distribution of mean 0 and deviation 1. SciPy: <c>stats.norm</c>.</summary>
internal static class NormalDistribution
{
    /// <summary>The share below a value.</summary>
    public static double Cumulative(double x) => Normal.CDF(0, 1, x);

    /// <summary>The value below which a share lies.</summary>
    public static double Quantile(double share) => Normal.InvCDF(0, 1, share);
}
