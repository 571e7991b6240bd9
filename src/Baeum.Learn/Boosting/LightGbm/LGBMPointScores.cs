namespace Baeum.Learn;

/// <summary>Measures that are the mean of a loss over samples.</summary>
internal sealed class LGBMPointScores(LeafwiseLoss loss, LGBMTargets targets, LGBMSettings settings)
{
    private const double Least = 1e-15, LeastOfEntropy = 1e-12, LeastOfCounts = 1e-10f, LeastOfDeviance = 1e-9;

    private delegate double PointLoss(ReadOnlySpan<double> predicted, double target, double weight);

    /// <summary>The predictions of scores.</summary>
    public static double[] Converted(double[] scores, LeafwiseLoss loss)
    {
        double[] predicted = [.. scores];
        var output = LGBMOutput.Parse(loss.Text);
        for (int at = 0; at < predicted.Length; at += loss.Outputs)
            output.Convert(predicted.AsSpan(at, loss.Outputs));
        return predicted;
    }

    /// <summary>The measure of a name, as a function of raw scores.</summary>
    public Func<double[], double> Of(string name)
    {
        double alpha = settings.Alpha, c = settings.FairC, rho = settings.TweedieVariancePower;
        return name switch
        {
            "l1" => Mean((p, y, _) => Math.Abs(p[0] - y)),
            "l2" => Mean((p, y, _) => (p[0] - y) * (p[0] - y)),
            "rmse" => Mean((p, y, _) => (p[0] - y) * (p[0] - y)) is var squared ? scores => Math.Sqrt(squared(scores)) : null!,
            "quantile" => Mean((p, y, _) => y >= p[0] ? alpha * (y - p[0]) : (1 - alpha) * (p[0] - y)),
            "mape" => Mean((p, y, _) => Math.Abs(y - p[0]) / Math.Max(1, Math.Abs(y))),
            "huber" => Mean((p, y, _) => Math.Abs(p[0] - y) is var x && x <= alpha ? 0.5 * x * x : alpha * (x - 0.5 * alpha)),
            "fair" => Mean((p, y, _) => Math.Abs(p[0] - y) is var x ? c * x - c * c * Math.Log(1 + x / c) : 0),
            "poisson" => Mean((p, y, _) => Math.Max(p[0], LeastOfCounts) is var s ? s - y * Math.Log(s) : 0),
            "gamma" => Mean((p, y, _) => y / p[0] + SafeLog(p[0])),
            // LightGBM doubles the sum, not the mean.
            "gamma_deviance" => Mean((p, y, _) => y / (p[0] + LeastOfDeviance) is var r ? r - SafeLog(r) - 1 : 0) is var mean ? scores => 2 * mean(scores) * targets.AllWeights : null!,
            "tweedie" => Mean((p, y, _) => Math.Log(Math.Max(p[0], LeastOfCounts)) is var s ? -y * Math.Exp((1 - rho) * s) / (1 - rho) + Math.Exp((2 - rho) * s) / (2 - rho) : 0),
            "binary_logloss" => Mean((p, y, _) => -Math.Log(Math.Max(Least, y > 0 ? p[0] : 1 - p[0]))),
            "binary_error" => Mean((p, y, _) => p[0] > 0.5 == y > 0 ? 0 : 1),
            "multi_logloss" => Mean((p, y, _) => -Math.Log(Math.Max(Least, Of(p, y)))),
            "multi_error" => Mean((p, y, _) => IsGreatest(p, (int)y) ? 0 : 1),
            "cross_entropy" => Mean((p, y, _) => Entropy(y, p[0])),
            "cross_entropy_lambda" => Mean((p, y, w) => Entropy(y, 1 - Math.Exp(-w * p[0])), isWeighted: false),
            "kullback_leibler" => Mean((p, y, _) => Entropy(y, p[0]) + Own(y) + Own(1 - y)),
            _ => throw new ArgumentException($"Unknown metric '{name}'."),
        };
    }

    private Func<double[], double> Mean(PointLoss point, bool isWeighted = true) => scores =>
    {
        double[] predicted = Converted(scores, loss);
        double sum = 0;
        for (int i = 0; i < targets.Y.Length; i++)
        {
            double weight = targets.Weight(i);
            sum += point(predicted.AsSpan(i * loss.Outputs, loss.Outputs), targets.Y[i], weight) * (isWeighted ? weight : 1);
        }
        return sum / (isWeighted ? targets.AllWeights : targets.Y.Length);
    };

    // With two classes there is one probability.
    private static double Of(ReadOnlySpan<double> p, double y) => p.Length > 1 ? p[(int)y] : y > 0 ? p[0] : 1 - p[0];

    private static bool IsGreatest(ReadOnlySpan<double> p, int own)
    {
        if (p.Length == 1)
            return p[0] > 0.5 == own > 0;
        for (int i = 0; i < p.Length; i++)
            if (i != own && p[i] >= p[own])
                return false;
        return true;
    }

    private static double Entropy(double y, double p) => -(y * Math.Log(Math.Max(p, LeastOfEntropy)) + (1 - y) * Math.Log(Math.Max(1 - p, LeastOfEntropy)));

    private static double Own(double p) => p > 0 ? p * Math.Log(p) : 0;

    private static double SafeLog(double x) => x > 0 ? Math.Log(x) : double.NegativeInfinity;
}
