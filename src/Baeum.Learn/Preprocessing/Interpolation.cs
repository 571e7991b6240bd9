namespace Baeum.Learn;

/// <summary>Straight lines between points of rising x; outside them the end values. NumPy: <c>interp</c>.</summary>
internal static class Interpolation
{
    /// <summary>The value at x; of several points with this x the last counts.</summary>
    public static double Last(double x, double[] xs, double[] ys)
    {
        int above = Bound(x, xs, equalIsBelow: true);
        return above == 0 ? ys[0] : above == xs.Length ? ys[^1] : xs[above - 1] == x ? ys[above - 1] : Line(x, xs, ys, above);
    }

    /// <summary>The value at x; of several points with this x the first counts.</summary>
    public static double First(double x, double[] xs, double[] ys)
    {
        int above = Bound(x, xs, equalIsBelow: false);
        return above == xs.Length ? ys[^1] : above == 0 || xs[above] == x ? ys[above] : Line(x, xs, ys, above);
    }

    private static double Line(double x, double[] xs, double[] ys, int above)
        => (ys[above] - ys[above - 1]) / (xs[above] - xs[above - 1]) * (x - xs[above - 1]) + ys[above - 1];

    /// <summary>The number of points below x, or not above it.</summary>
    private static int Bound(double x, double[] xs, bool equalIsBelow)
    {
        int low = 0, high = xs.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (xs[middle] < x || equalIsBelow && xs[middle] == x)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
