namespace Baeum.Learn;

/// <summary>How good scores are.</summary>
/// <param name="Name">LightGBM's name: <c>l2</c>, <c>binary_logloss</c>.</param>
/// <param name="IsGreaterBetter">Whether more is better.</param>
/// <param name="Of">The measure of the scores of all samples.</param>
internal sealed record LGBMScore(string Name, bool IsGreaterBetter, Func<double[], double> Of)
{
    /// <summary>The measure that belongs to an objective.</summary>
    /// <param name="loss">The objective.</param>
    /// <param name="y">The targets; of classes their numbers.</param>
    /// <param name="settings">Parameters of the objective.</param>
    public static LGBMScore Default(LeafwiseLoss loss, double[] y, LGBMSettings settings)
    {
        string name = loss.Text.Split(' ')[0];
        var output = LGBMOutput.Parse(loss.Text);
        return name switch
        {
            "binary" or "cross_entropy" => new(name == "binary" ? "binary_logloss" : name, false, s => Mean(s, y, 1, (p, t) => -(t * Log(p[0]) + (1 - t) * Log(1 - p[0])), output)),
            "multiclass" or "multiclassova" => new("multi_logloss", false, s => Mean(s, y, loss.Outputs, (p, t) => -Log(p[(int)t]), output)),
            "regression_l1" => new("l1", false, s => Mean(s, y, 1, (p, t) => Math.Abs(p[0] - t), output)),
            "huber" => new(name, false, s => Mean(s, y, 1, (p, t) => Huber(Math.Abs(p[0] - t), settings.Alpha), output)),
            "fair" => new(name, false, s => Mean(s, y, 1, (p, t) => Math.Abs(p[0] - t) is var x ? settings.FairC * x - settings.FairC * settings.FairC * Math.Log(1 + x / settings.FairC) : 0, output)),
            "poisson" => new(name, false, s => Mean(s, y, 1, (p, t) => p[0] - t * Log(p[0]), output)),
            "gamma" => new(name, false, s => Mean(s, y, 1, (p, t) => t / p[0] + Log(p[0]), output)),
            "tweedie" => new(name, false, s => Mean(s, y, 1, (p, t) => Tweedie(p[0], t, settings.TweedieVariancePower), output)),
            "quantile" => new(name, false, s => Mean(s, y, 1, (p, t) => t >= p[0] ? settings.Alpha * (t - p[0]) : (1 - settings.Alpha) * (p[0] - t), output)),
            "mape" => new(name, false, s => Mean(s, y, 1, (p, t) => Math.Abs(t - p[0]) / Math.Max(1, Math.Abs(t)), output)),
            _ => new("l2", false, s => Mean(s, y, 1, (p, t) => (p[0] - t) * (p[0] - t), output)),
        };
    }

    private delegate double Loss(ReadOnlySpan<double> predicted, double target);

    private static double Mean(double[] scores, double[] y, int outputs, Loss loss, LGBMOutput output)
    {
        double[] predicted = [.. scores];
        double sum = 0;
        for (int i = 0; i < y.Length; i++)
        {
            var row = predicted.AsSpan(i * outputs, outputs);
            output.Convert(row);
            sum += loss(row, y[i]);
        }
        return sum / y.Length;
    }

    private static double Log(double p) => Math.Log(Math.Max(p, 1e-15));

    private static double Huber(double x, double alpha) => x <= alpha ? 0.5 * x * x : alpha * (x - 0.5 * alpha);

    private static double Tweedie(double p, double t, double rho) => -t * Math.Exp((1 - rho) * Log(p)) / (1 - rho) + Math.Exp((2 - rho) * Log(p)) / (2 - rho);
}
