using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Scores of linear models, in double.</summary>
internal static class LinearScores
{
    private const int ValuesPerPart = 1 << 16;

    /// <summary><c>x · coefᵀ + intercept</c>. Shape: [samples, features] → [samples, scores], row-major.</summary>
    public static double[] Of(Tensor<float> x, double[][] coef, double[] intercept)
    {
        int samples = (int)x.Lengths[0], features = (int)x.Lengths[1], rowsPerPart = Math.Max(1, ValuesPerPart / Math.Max(1, features));
        var scores = new double[samples * coef.Length];
        Threads.For((samples + rowsPerPart - 1) / rowsPerPart, new Body(x, coef, intercept, scores, features, rowsPerPart));
        return scores;
    }

    /// <summary>For each sample the number of the greatest score; of one score 1 where it is positive.</summary>
    public static int[] Best(double[] scores, int columns)
    {
        var best = new int[scores.Length / columns];
        for (int i = 0; i < best.Length; i++)
        {
            if (columns == 1)
                best[i] = scores[i] > 0 ? 1 : 0;
            for (int k = 1; k < columns; k++)
                if (scores[i * columns + k] > scores[i * columns + best[i]])
                    best[i] = k;
        }
        return best;
    }

    /// <summary>As floats: [samples] for one score, else [samples, scores].</summary>
    public static Tensor<float> ToTensor(double[] scores, int columns)
    {
        var result = Tensors.Empty(columns == 1 ? [scores.Length] : [scores.Length / columns, columns]);
        TensorPrimitives.ConvertTruncating<double, float>(scores, result.AsSpan());
        return result;
    }

    private readonly struct Body(Tensor<float> x, double[][] coef, double[] intercept, double[] scores, int features, int rowsPerPart) : IParallelBody
    {
        public void Run(int part)
        {
            var row = new double[features];
            var values = x.AsSpan();
            for (int i = part * rowsPerPart, end = Math.Min(i + rowsPerPart, scores.Length / coef.Length); i < end; i++)
            {
                TensorPrimitives.ConvertTruncating<float, double>(values.Slice(i * features, features), row);
                for (int k = 0; k < coef.Length; k++)
                    scores[i * coef.Length + k] = TensorPrimitives.Dot<double>(row, coef[k]) + intercept[k];
            }
        }
    }
}
