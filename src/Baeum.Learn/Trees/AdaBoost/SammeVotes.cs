using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Counts the votes of AdaBoost's weak classifiers.</summary>
internal static class SammeVotes
{
    /// <summary>Numbers a sample: one for two classes, else one a class.</summary>
    public static int Columns(int classes) => classes == 2 ? 1 : classes;

    /// <summary>The decision function after each round. Shape: [samples · columns].</summary>
    public static IEnumerable<double[]> Staged(Tensor<float> x, Labels classes, string algorithm, IClassifier[] models, double[] weights)
    {
        int samples = (int)x.Lengths[0], count = classes.Count;
        var sums = new double[samples * count];
        double all = 0;
        for (int m = 0; m < models.Length; m++)
        {
            all += weights[m];
            if (algorithm == "SAMME")
                AddPredictions(sums, models[m].Predict(x).Encode(classes), count, weights[m]);
            else
                AddLogarithms(sums, WeakClassifier.Shares(models[m], x), count);
            yield return Divided(sums, all, count);
        }
    }

    /// <summary>The number of the class of each sample.</summary>
    public static int[] Decided(double[] votes, int classes)
        => classes == 2 ? Array.ConvertAll(votes, v => v > 0 ? 1 : 0)
        : [.. Enumerable.Range(0, votes.Length / classes).Select(i => TensorPrimitives.IndexOfMax<double>(votes.AsSpan(i * classes, classes)))];

    /// <summary>The softmax of the votes. Shape: [samples · classes].</summary>
    public static float[] Probabilities(double[] votes, int classes)
    {
        int columns = Columns(classes), samples = votes.Length / columns;
        var shares = new float[samples * classes];
        var row = new double[classes];
        for (int i = 0; i < samples; i++)
        {
            for (int k = 0; k < classes; k++)
                row[k] = classes == 2 ? (k == 0 ? -votes[i] : votes[i]) / 2 : votes[i * classes + k] / Math.Max(1, classes - 1);
            double greatest = row.Max();
            for (int k = 0; k < classes; k++)
                row[k] = Math.Exp(row[k] - greatest);
            double sum = NumpySum.Of(row);
            for (int k = 0; k < classes; k++)
                shares[i * classes + k] = (float)(row[k] / sum);
        }
        return shares;
    }

    private static void AddPredictions(double[] sums, int[] codes, int classes, double weight)
    {
        for (int i = 0; i < codes.Length; i++)
            sums[i * classes + codes[i]] += weight;
    }

    private static void AddLogarithms(double[] sums, double[] shares, int classes)
    {
        var logs = new double[classes];
        for (int i = 0; i < sums.Length; i += classes)
        {
            for (int k = 0; k < classes; k++)
                logs[k] = Math.Log(Math.Max(shares[i + k], SammeStep.Least));
            double sum = NumpySum.Of(logs);
            for (int k = 0; k < classes; k++)
                sums[i + k] += (classes - 1) * (logs[k] - 1.0 / classes * sum);
        }
    }

    private static double[] Divided(double[] sums, double all, int classes)
        => classes == 2 ? [.. Enumerable.Range(0, sums.Length / 2).Select(i => -(sums[2 * i] / all) + sums[2 * i + 1] / all)] : Array.ConvertAll(sums, sum => sum / all);
}
