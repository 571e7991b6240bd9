using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Stochastic gradient descent on a linear model, sample by sample in scikit-learn's order and with its steps (Bottou 2012).</summary>
internal sealed class StochasticDescent(SgdSettings settings, Tensor<float> x, double[] y, double[] weights)
{
    private const double LargestSlope = 1e12;
    private readonly int _features = (int)x.Lengths[1];

    /// <summary>What came out.</summary>
    public sealed record Result(double[] Coef, double Intercept, int Epochs);

    /// <summary>Descends from zero.</summary>
    /// <param name="seed">Of the shuffles.</param>
    /// <param name="isHeld">Samples that are kept for early stopping.</param>
    /// <param name="positive">What samples with a positive target count.</param>
    /// <param name="negative">What the others count.</param>
    /// <param name="score">How well weights do on the held samples; greater is better.</param>
    public Result Run(uint seed, bool[] isHeld, double positive, double negative, Func<double[], double, double>? score)
    {
        int n = y.Length, worse = 0, epoch = 0;
        bool isL1 = settings.Penalty is "l1" or "elasticnet", isShrunk = settings.Penalty is "l2" or "elasticnet" or "l1";
        double ratio = settings.Penalty switch { "l2" => 0, "l1" => 1, _ => settings.L1Ratio }, total = 0, t = 1, eta = settings.Eta0, intercept = 0, meanIntercept = 0, best = score is null ? double.PositiveInfinity : double.NegativeInfinity;
        double typical = Math.Sqrt(1 / Math.Sqrt(settings.Alpha)), start = settings.LearningRate == "optimal" ? 1 / (typical / Math.Max(1, settings.Loss.Slope(-typical, 1)) * settings.Alpha) : 0;
        var w = new ScaledWeights(_features, settings.Average > 0);
        int[] order = [.. Enumerable.Range(0, n)];
        var row = new double[_features];
        for (; epoch < settings.MaxIter; epoch++)
        {
            double loss = 0;
            if (settings.Shuffle)
                Shuffle(order, seed);
            foreach (int i in order)
            {
                if (isHeld[i])
                    continue;
                TensorPrimitives.ConvertTruncating<float, double>(x.AsSpan().Slice(i * _features, _features), row);
                double p = w.Dot(row) + intercept;
                eta = settings.LearningRate switch { "optimal" => 1 / (settings.Alpha * (start + t - 1)), "invscaling" => settings.Eta0 / Math.Pow(t, settings.PowerT), _ => eta };
                if (score is null)
                    loss += settings.Loss.Value(p, y[i]);
                double update = -eta * Math.Clamp(settings.Loss.Slope(p, y[i]), -LargestSlope, LargestSlope) * ((y[i] > 0 ? positive : negative) * weights[i]);
                if (isShrunk)
                    w.Multiply(Math.Max(0, 1 - (1 - ratio) * eta * settings.Alpha));
                if (update != 0)
                {
                    w.Add(update, row);
                    intercept += settings.FitIntercept ? update : 0;
                }
                if (settings.Average > 0 && settings.Average <= t)
                {
                    w.Average(update, row, t - settings.Average + 1);
                    meanIntercept += (intercept - meanIntercept) / (t - settings.Average + 1);
                }
                if (isL1)
                {
                    total += ratio * eta * settings.Alpha;
                    w.Truncate(total);
                }
                t++;
            }
            if (!double.IsFinite(intercept) || !double.IsFinite(w.Dot(row)))
                throw new ArgumentException($"Floating-point under-/overflow occurred at epoch #{epoch + 1}. Scaling input data with StandardScaler or MinMaxScaler might help.");
            double reached = score is null ? loss : score((double[])w.Raw.Clone(), intercept);
            bool isWorse = settings.Tol is { } tol && (score is null ? loss > best - tol * n : reached < best + tol);
            worse = isWorse ? worse + 1 : 0;
            best = score is null ? Math.Min(best, loss) : Math.Max(best, reached);
            if (worse < settings.NIterNoChange)
                continue;
            if (settings.LearningRate != "adaptive" || eta <= 1e-6)
            {
                epoch++;
                break;
            }
            (eta, worse) = (eta / 5, 0);
        }
        var (coef, mean) = w.Normalize();
        bool isAveraged = settings.Average > 0 && settings.Average <= (double)epoch * n;
        return isAveraged ? new(mean, meanIntercept, epoch) : new(coef, intercept, epoch);
    }

    private static void Shuffle(int[] order, uint seed)
    {
        var random = new XorShift(seed);
        for (int i = 0; i < order.Length - 1; i++)
        {
            int j = i + random.Below(order.Length - i);
            (order[i], order[j]) = (order[j], order[i]);
        }
    }
}
