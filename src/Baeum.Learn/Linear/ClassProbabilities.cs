using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>From linear scores to probabilities.</summary>
internal static class ClassProbabilities
{
    /// <summary>Softmax of the scores, or each sigmoid by their sum. One score is that of the second class. Shape: [samples, scores] → [samples, classes].</summary>
    public static Tensor<float> Of(double[] scores, int columns, bool isSoftmax)
    {
        int samples = scores.Length / columns, classes = Math.Max(2, columns);
        var result = Tensors.Empty([samples, classes]);
        var row = new double[classes];
        for (int i = 0; i < samples; i++)
        {
            var own = scores.AsSpan(i * columns, columns);
            if (columns == 1)
                (row[0], row[1]) = isSoftmax ? (-own[0], own[0]) : (1 - Sigmoid(own[0]), Sigmoid(own[0]));
            else
                own.CopyTo(row);
            if (isSoftmax)
                Softmax(row);
            else if (columns > 1)
                Normalize(row);
            TensorPrimitives.ConvertTruncating<double, float>(row, result.AsSpan().Slice(i * classes, classes));
        }
        return result;
    }

    /// <summary><c>(clip(z, −1, 1) + 1) / 2</c>, for several classes by their sum. Shape: [samples, scores] → [samples, classes].</summary>
    public static Tensor<float> OfClipped(double[] scores, int columns)
    {
        int samples = scores.Length / columns, classes = Math.Max(2, columns);
        var result = Tensors.Empty([samples, classes]);
        var row = new double[classes];
        for (int i = 0; i < samples; i++)
        {
            double sum = 0;
            for (int k = 0; k < columns; k++)
                sum += row[k] = (Math.Clamp(scores[i * columns + k], -1, 1) + 1) / 2;
            if (columns == 1)
                (row[0], row[1]) = (1 - row[0], row[0]);
            else if (sum == 0)
                Array.Fill(row, 1.0 / classes);
            else
                TensorPrimitives.Divide(row, sum, row);
            TensorPrimitives.ConvertTruncating<double, float>(row, result.AsSpan().Slice(i * classes, classes));
        }
        return result;
    }

    /// <summary><c>1 / (1 + exp(−z))</c></summary>
    public static double Sigmoid(double z)
    {
        double e = Math.Exp(-Math.Abs(z));
        return z >= 0 ? 1 / (1 + e) : e / (1 + e);
    }

    /// <summary><c>exp zₖ / Σ exp zⱼ</c>, in place.</summary>
    public static void Softmax(Span<double> z)
    {
        double max = TensorPrimitives.Max<double>(z), sum = 0;
        for (int k = 0; k < z.Length; k++)
            sum += z[k] = Math.Exp(z[k] - max);
        TensorPrimitives.Divide(z, sum, z);
    }

    private static void Normalize(Span<double> z)
    {
        double sum = 0;
        for (int k = 0; k < z.Length; k++)
            sum += z[k] = Sigmoid(z[k]);
        if (sum == 0)
            z.Fill(1.0 / z.Length);
        else
            TensorPrimitives.Divide(z, sum, z);
    }
}
