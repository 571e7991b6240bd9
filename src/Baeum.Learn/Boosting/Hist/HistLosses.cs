namespace Baeum.Learn;

/// <summary>The losses of scikit-learn's histogram boosting. Source: scikit-learn 1.2, _loss/loss.py.</summary>
internal static class HistLosses
{
    public static readonly string[] OfNumbers = ["squared_error", "absolute_error", "poisson", "quantile"];

    public static LeafwiseLoss Of(string loss, double? quantile) => loss switch
    {
        "squared_error" => new("regression", 1, (f, y) => (f - y, 1), LGBMLosses.Mean),
        "absolute_error" => new("regression_l1", 1, (f, y) => (f > y ? 1 : -1, 1), Quantile(0.5)) { LeafQuantile = 0.5, NumpyQuantiles = true },
        "poisson" => new("poisson", 1, (f, y) => Math.Exp(f) is var p ? (p - y, p) : default, LGBMLosses.LogMean) { Domain = (0, false) },
        _ => quantile is not { } alpha ? throw new ArgumentException("Loss 'quantile' needs Quantile, between 0 and 1.")
            : new(FormattableString.Invariant($"quantile alpha:{alpha}"), 1, (f, y) => (f > y ? 1 - alpha : -alpha, 1), Quantile(alpha)) { LeafQuantile = alpha, NumpyQuantiles = true },
    };

    /// <summary>The loss of classes.</summary>
    public static LeafwiseLoss OfClasses(int classes)
        => classes <= 2
            ? new("binary sigmoid:1", 1, (f, y) => 1 / (1 + Math.Exp(-f)) is var p ? (p - y, p * (1 - p)) : default, (y, w) => LGBMLosses.LogOdds(LGBMLosses.Mean(y, w)))
            : new($"multiclass num_class:{classes}", classes, (p, y) => (p - y, p * (1 - p)), (y, w) => Math.Log(Math.Max(1e-15, LGBMLosses.Mean(y, w)))) { IsSoftmax = true };

    private static Func<double[], double[]?, double> Quantile(double alpha) => (y, w) => LeafwiseQuantile.Of([.. y], [.. w ?? []], alpha, asNumpy: true);
}
