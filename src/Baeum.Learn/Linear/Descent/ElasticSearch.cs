using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Finds the penalty of least squares by cross-validation: on each fold all weights from the greatest to the smallest, each beginning where the last one ended.</summary>
internal sealed class ElasticSearch(Tensor<float> x, double[] y, bool fitIntercept, Tensor<float>? sampleWeight)
{
    /// <summary>The problem of all samples.</summary>
    public ElasticFit All { get; } = new(x, y, fitIntercept, sampleWeight);

    /// <summary>The best penalty and the errors of all.</summary>
    public (double Alpha, double L1Ratio, double[] Alphas, double[][] MsePath) Run(Func<CoordinateDescent> descent, double[] l1Ratios, double[]? alphas, int count, double eps, int folds)
    {
        if (folds > y.Length)
            throw new ArgumentException($"Cannot have number of splits n_splits={folds} greater than the number of samples: n_samples={y.Length}.");
        (double Alpha, double L1Ratio, double[] Alphas, double[][] MsePath) best = default;
        double least = double.PositiveInfinity;
        foreach (double ratio in l1Ratios)
        {
            double[] tried = alphas is null ? Grid(ratio, count, eps) : [.. alphas.OrderDescending()];
            var errors = new double[folds][];
            Threads.For(folds, new Body(this, descent, ratio, tried, errors));
            double[][] path = SingularValues.Transposed(errors);
            for (int i = 0; i < tried.Length; i++)
            {
                double mean = path[i].Average();
                if (mean < least)
                    (least, best) = (mean, (tried[i], ratio, tried, path));
            }
        }
        return best;
    }

    private double[] Grid(double ratio, int count, double eps)
    {
        if (ratio == 0)
            throw new ArgumentException("Automatic alpha grid generation is not supported for l1_ratio=0. Please supply a grid by providing your estimator with the appropriate `alphas=` argument.");
        // As scikit-learn does, whatever the weights.
        double largest = Math.Log10(new ElasticFit(x, y, fitIntercept, null).LargestAlpha(ratio)), span = Math.Log10(eps);
        return [.. Enumerable.Range(0, count).Select(i => Math.Pow(10, largest + (count == 1 ? 0 : span * i / (count - 1))))];
    }

    private (int Begin, int End) Fold(int fold, int folds)
    {
        int size = y.Length / folds, longer = y.Length % folds, begin = fold * size + Math.Min(fold, longer);
        return (begin, begin + size + (fold < longer ? 1 : 0));
    }

    private double[] Errors(Func<CoordinateDescent> newDescent, double ratio, double[] alphas, int fold, int folds)
    {
        var (begin, end) = Fold(fold, folds);
        int[] rows = [.. Enumerable.Range(0, y.Length).Where(i => i < begin || i >= end)];
        var fit = new ElasticFit(x.TakeRows(rows), Array.ConvertAll(rows, i => y[i]), fitIntercept, sampleWeight?.TakeRows(rows));
        var held = x.TakeRows(begin..end).ToDenseTensor();
        var coef = new double[x.Lengths[1]];
        var errors = new double[alphas.Length];
        var descent = newDescent();
        for (int i = 0; i < alphas.Length; i++)
        {
            var (_, intercept, _, _) = fit.Run(descent, alphas[i], ratio, coef);
            var predicted = LinearScores.Of(held, [coef], [intercept]);
            double sum = 0, total = 0;
            for (int k = 0; k < predicted.Length; k++)
            {
                double weight = sampleWeight?.AsReadOnlySpan()[begin + k] ?? 1;
                sum += weight * Math.Pow(predicted[k] - y[begin + k], 2);
                total += weight;
            }
            errors[i] = sum / total;
        }
        return errors;
    }

    private readonly struct Body(ElasticSearch search, Func<CoordinateDescent> descent, double ratio, double[] alphas, double[][] errors) : IParallelBody
    {
        public void Run(int part) => errors[part] = search.Errors(descent, ratio, alphas, part, errors.Length);
    }
}
