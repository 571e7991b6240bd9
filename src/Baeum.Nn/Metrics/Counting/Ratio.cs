namespace Baeum.Nn;

/// <summary>Quotients of counts.</summary>
internal static class Ratio
{
    /// <summary>a / b, and 0 for b = 0. Keras: <c>divide_no_nan</c>.</summary>
    public static double Of(double a, double b) => b == 0 ? 0 : a / b;

    /// <summary>a / (a + b) for each pair of counts: precision from true and false positives, recall from true positives and false negatives.</summary>
    public static double[] Share(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var shares = new double[a.Length];
        for (int i = 0; i < shares.Length; i++)
            shares[i] = Of(a[i], a[i] + b[i]);
        return shares;
    }
}
