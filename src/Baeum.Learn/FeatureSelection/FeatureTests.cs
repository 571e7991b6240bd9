using System.Numerics.Tensors;
using Baeum.Data;
using MathNet.Numerics;

namespace Baeum.Learn;

/// <summary>How much each feature alone has to do with the target.</summary>
/// <param name="Scores">Greater for more, [features].</param>
/// <param name="PValues">How likely such a score is by chance, [features]; empty where the test gives none.</param>
public sealed record FeatureTests(double[] Scores, double[] PValues)
{
    /// <summary>Analysis of variance: variance between the classes over variance within them. scikit-learn: <c>f_classif</c>.</summary>
    public static FeatureTests FClassif(Tensor<float> x, Labels y)
    {
        var classes = y.Classes();
        int[] codes = Codes(x, y, classes);
        int[] counts = [.. Enumerable.Range(0, classes.Count).Select(c => codes.Count(code => code == c))];
        int between = classes.Count - 1, within = codes.Length - classes.Count;
        double[] scores = FeatureColumns.Map(x, values =>
        {
            // Sums and differences in scikit-learn's order: of a feature that is constant but for rounding nothing else is left.
            double[] sums = new double[classes.Count], squares = new double[classes.Count];
            for (int i = 0; i < values.Length; i++)
            {
                sums[codes[i]] += values[i];
                squares[codes[i]] += (double)values[i] * values[i];
            }
            double mean = sums.Sum() * sums.Sum() / codes.Length, explained = 0;
            for (int c = 0; c < sums.Length; c++)
                explained += sums[c] * sums[c] / counts[c];
            explained -= mean;
            return explained / between / ((squares.Sum() - mean - explained) / within);
        });
        return new(scores, Array.ConvertAll(scores, f => FTail(between, within, f)));
    }

    /// <summary>The F statistic of the correlation with a number: <c>r² / (1 − r²) · (n − 2)</c>. scikit-learn: <c>f_regression</c>.</summary>
    public static FeatureTests FRegression(Tensor<float> x, Labels y)
    {
        double[] target = Centred([.. Target(x, y).Select(v => (double)v)]);
        double length = Math.Sqrt(target.Sum(t => t * t));
        int freedom = target.Length - 2;
        double[] scores = FeatureColumns.Map(x, values =>
        {
            double[] centred = Centred(Array.ConvertAll(values, v => (double)v));
            double r = centred.Zip(target, (a, b) => a * b).Sum() / Math.Sqrt(centred.Sum(v => v * v)) / length, f = r * r / (1 - r * r) * freedom;
            return double.IsNaN(f) ? 0 : double.IsInfinity(f) ? double.MaxValue : f;
        });
        return new(scores, Array.ConvertAll(scores, f => f == 0 ? 1 : f == double.MaxValue ? 0 : FTail(1, freedom, f)));
    }

    /// <summary>Independence of class and feature, a count that is not negative: <c>Σ (observed − expected)² / expected</c>. scikit-learn: <c>chi2</c>.</summary>
    public static FeatureTests Chi2(Tensor<float> x, Labels y)
    {
        var classes = y.Classes();
        int[] codes = Codes(x, y, classes);
        if (x.Any(v => v < 0))
            throw new ArgumentException("Chi2: features must not be negative.");
        double[] shares = [.. Enumerable.Range(0, classes.Count).Select(c => codes.Count(code => code == c) / (double)codes.Length)];
        double[] scores = FeatureColumns.Map(x, values =>
        {
            var observed = new double[classes.Count];
            for (int i = 0; i < values.Length; i++)
                observed[codes[i]] += values[i];
            double total = observed.Sum();
            return observed.Select((o, c) => Math.Pow(o - shares[c] * total, 2) / (shares[c] * total)).Sum();
        });
        return new(scores, Array.ConvertAll(scores, chi => double.IsNaN(chi) ? double.NaN : SpecialFunctions.GammaUpperRegularized((classes.Count - 1) / 2.0, chi / 2)));
    }

    /// <summary>The share of the F distribution above a value.</summary>
    private static double FTail(double d1, double d2, double f)
        => double.IsNaN(f) || f < 0 ? double.NaN : double.IsInfinity(f) ? 0 : SpecialFunctions.BetaRegularized(d2 / 2, d1 / 2, d2 / (d2 + d1 * f));

    private static double[] Centred(double[] values) => values.Average() is var mean ? Array.ConvertAll(values, v => v - mean) : values;

    private static int[] Codes(Tensor<float> x, Labels y, Labels classes)
    {
        RequireRows(x, y);
        return classes.Count > 1 ? y.Encode(classes) : throw new ArgumentException($"Expected two classes or more, received {classes}.");
    }

    private static Tensor<float> Target(Tensor<float> x, Labels y)
    {
        RequireRows(x, y);
        return y;
    }

    private static void RequireRows(Tensor<float> x, Labels y)
    {
        if (Inputs.Finite(x).Lengths[0] != y.Count || y.Shape.Size != y.Count)
            throw new ArgumentException($"Expected one target for each of the {x.Lengths[0]} rows of x, received y of shape {y.Shape}.");
    }
}
