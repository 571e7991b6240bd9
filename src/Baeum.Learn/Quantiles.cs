using System.Numerics;

namespace Baeum.Learn;

/// <summary>Quantiles of sorted values.</summary>
internal static class Quantiles
{
    /// <summary>The value below which a share of sorted values lies, linear between neighbours; NaN of none. NumPy: <c>quantile</c>.</summary>
    public static double Of<T>(ReadOnlySpan<T> sorted, double share) where T : struct, INumber<T>
    {
        if (sorted.Length == 0)
            return double.NaN;
        double place = share * (sorted.Length - 1);
        int below = Math.Min((int)place, sorted.Length - 1), above = Math.Min(below + 1, sorted.Length - 1);
        double low = double.CreateChecked(sorted[below]), high = double.CreateChecked(sorted[above]), t = place - below;
        // NumPy's _lerp: from the nearer end, so that t = 1 gives the upper value exactly.
        return t >= 0.5 ? high - (high - low) * (1 - t) : low + (high - low) * t;
    }
}
