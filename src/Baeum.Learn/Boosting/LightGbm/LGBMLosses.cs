namespace Baeum.Learn;

/// <summary>LightGBM's objectives. Source of the formulas: microsoft/LightGBM, src/objective.</summary>
internal static class LGBMLosses
{
    public static readonly string[] OfNumbers = ["regression", "regression_l1", "huber", "fair", "poisson", "quantile", "mape", "gamma", "tweedie", "cross_entropy", "cross_entropy_lambda"];
    public static readonly string[] OfClasses = ["binary", "multiclass", "multiclassova", "cross_entropy"];
    private const double Least = 1e-15;

    private static readonly Dictionary<string, string> Others = new()
    {
        ["l2"] = "regression",
        ["mse"] = "regression",
        ["mean_squared_error"] = "regression",
        ["regression_l2"] = "regression",
        ["rmse"] = "regression",
        ["l1"] = "regression_l1",
        ["mae"] = "regression_l1",
        ["mean_absolute_error"] = "regression_l1",
        ["mean_absolute_percentage_error"] = "mape",
        ["softmax"] = "multiclass",
        ["ova"] = "multiclassova",
        ["ovr"] = "multiclassova",
        ["xentropy"] = "cross_entropy",
        ["xentlambda"] = "cross_entropy_lambda",
        ["root_mean_squared_error"] = "regression",
        ["l2_root"] = "regression",
        ["multiclass_ova"] = "multiclassova",
        ["xendcg"] = "rank_xendcg",
        ["xe_ndcg"] = "rank_xendcg",
        ["xe_ndcg_mart"] = "rank_xendcg",
        ["xendcg_mart"] = "rank_xendcg",
    };

    /// <summary>The objective's own name.</summary>
    public static string Name(string objective) => Others.GetValueOrDefault(objective, objective);

    /// <summary>All names that are understood.</summary>
    public static string[] Names(string[] own) => [.. own, .. Others.Where(o => own.Contains(o.Value)).Select(o => o.Key)];

    /// <summary>The objective of numbers or of two classes.</summary>
    public static LeafwiseLoss Of(string objective, LGBMSettings s) => Name(objective) switch
    {
        "regression" => new(s is LGBMRegressor { RegSqrt: true } ? "regression sqrt" : "regression", 1, (f, y) => (f - y, 1), Mean),
        "regression_l1" => new("regression_l1", 1, (f, y) => (Math.Sign(f - y), 1), Quantile(0.5)) { LeafQuantile = 0.5 },
        "huber" => new("huber", 1, (f, y) => (Math.Clamp(f - y, -s.Alpha, s.Alpha), 1), Mean),
        "fair" => new("fair", 1, (f, y) => Fair(f - y, s.FairC), Mean),
        "poisson" => new("poisson", 1, (f, y) => (Math.Exp(f) - y, Math.Exp(f + s.PoissonMaxDeltaStep)), LogMean) { Domain = (0, false) },
        "quantile" => new(FormattableString.Invariant($"quantile alpha:{s.Alpha}"), 1, (f, y) => (f >= y ? 1 - s.Alpha : -s.Alpha, 1), Quantile(s.Alpha)) { LeafQuantile = s.Alpha },
        "mape" => new("mape", 1, (f, y) => (Math.Sign(f - y), 1), (y, w) => LeafwiseQuantile.Of([.. y], [.. y.Select((v, i) => MapeWeight(v) * (w?[i] ?? 1))], 0.5, false)) { LeafQuantile = 0.5, Importance = MapeWeight, HessianIsOne = true },
        "gamma" => new("gamma", 1, (f, y) => (1 - y * Math.Exp(-f), y * Math.Exp(-f)), LogMean) { Domain = (0, true) },
        "tweedie" => new(FormattableString.Invariant($"tweedie tweedie_variance_power:{s.TweedieVariancePower}"), 1, (f, y) => Tweedie(f, y, s.TweedieVariancePower), LogMean) { Domain = (0, false) },
        "cross_entropy" => new("cross_entropy", 1, (f, y) => Logistic(f, y, 1), (y, w) => LogOdds(Mean(y, w))) { Domain = (0, false), Greatest = 1 },
        "cross_entropy_lambda" => new("cross_entropy_lambda", 1, (f, y) => Logistic(f, y, 1), (y, w) => Math.Log(Math.Max(Least, Math.Exp(Mean(y, w)) - 1))) { WeightedPoint = EntropyLambda, Domain = (0, false), Greatest = 1 },
        "binary" => new(FormattableString.Invariant($"binary sigmoid:{s.Sigmoid}"), 1, (f, y) => Logistic(f, y, s.Sigmoid), (y, w) => LogOdds(Mean(y, w)) / s.Sigmoid),
        var name => throw new ArgumentException($"Unknown objective '{name}'."),
    };

    /// <summary>The objective of more than two classes. Starts are those of one class against the others: the target is 1 for it and 0 else.</summary>
    public static LeafwiseLoss Of(string objective, LGBMSettings s, int classes)
        => Name(objective) == "multiclassova"
            ? new(FormattableString.Invariant($"multiclassova num_class:{classes} sigmoid:{s.Sigmoid}"), classes, (f, y) => Logistic(f, y, s.Sigmoid), (y, w) => LogOdds(Mean(y, w)) / s.Sigmoid)
            : new($"multiclass num_class:{classes}", classes, (p, y) => (p - y, classes / (classes - 1.0) * p * (1 - p)), (y, w) => Math.Log(Math.Max(Least, Mean(y, w)))) { IsSoftmax = true };

    internal static double Mean(double[] y, double[]? weights)
    {
        double sum = 0, all = 0;
        for (int i = 0; i < y.Length; i++)
            (sum, all) = (sum + (weights?[i] ?? 1) * y[i], all + (weights?[i] ?? 1));
        return sum / all;
    }

    internal static double LogMean(double[] y, double[]? weights) => Math.Log(Math.Max(Mean(y, weights), Least));

    internal static Func<double[], double[]?, double> Quantile(double alpha) => (y, w) => LeafwiseQuantile.Of([.. y], [.. w ?? []], alpha, false);

    internal static double LogOdds(double share) => Math.Clamp(share, Least, 1 - Least) is var p ? Math.Log(p / (1 - p)) : 0;

    private static double MapeWeight(double y) => 1 / Math.Max(1, Math.Abs(y));

    private static (double, double) Fair(double x, double c) => (c * x / (Math.Abs(x) + c), c * c / ((Math.Abs(x) + c) * (Math.Abs(x) + c)));

    private static (double, double) Tweedie(double f, double y, double rho)
        => (Math.Exp((1 - rho) * f), Math.Exp((2 - rho) * f)) is var (a, b) ? (-y * a + b, -y * (1 - rho) * a + (2 - rho) * b) : default;

    // The probability is 1 − exp(−w · log(1 + exp(f))).
    private static (double, double) EntropyLambda(double f, double y, double w)
    {
        double e = Math.Exp(f), z = 1 - Math.Exp(-w * Math.Log(1 + e)), c = 1 / (1 - z), d = c - 1;
        return ((1 - y / z) * w / (1 + 1 / e), w * e / ((1 + e) * (1 + e)) * (1 + y * (c / (d * d)) * (1 + w * e - c)));
    }

    private static (double, double) Logistic(double f, double y, double sigmoid)
        => 1 / (1 + Math.Exp(-sigmoid * f)) is var p ? (sigmoid * (p - y), sigmoid * sigmoid * p * (1 - p)) : default;
}
