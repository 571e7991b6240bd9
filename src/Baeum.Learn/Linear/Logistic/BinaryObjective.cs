using System.Buffers;
using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Cross-entropy of a linear model of two classes with its gradient: <c>Σ wᵢ (log(1 + exp zᵢ) − yᵢ zᵢ) + ½ l2 |coef|²</c>.</summary>
/// <remarks>Parts and the order of their sums follow from the problem's size alone.</remarks>
/// <param name="x">[samples, features].</param>
/// <param name="codes">0 or 1.</param>
/// <param name="weights">[samples].</param>
/// <param name="fitIntercept">Whether there is an offset, the last parameter.</param>
/// <param name="l2">Weight of the squares.</param>
internal sealed class BinaryObjective(Tensor<float> x, int[] codes, double[] weights, bool fitIntercept, double l2) : IDifferentiable
{
    private const int BlockRows = 64, MostParts = 32;
    // One a part, used again in every step.
    private readonly double[][] _sums = new double[Math.Min(MostParts, (codes.Length + BlockRows - 1) / BlockRows)][];
    private readonly int _features = (int)x.Lengths[1], _padded = ((int)x.Lengths[1] + 7) / 8 * 8;

    public double Evaluate(double[] w, double[] gradient)
    {
        int samples = codes.Length, parts = Math.Min(MostParts, (samples + BlockRows - 1) / BlockRows);
        var losses = new double[parts];
        var sums = _sums;
        double[] coef = new double[_padded];
        w.AsSpan(0, _features).CopyTo(coef);
        Threads.For(parts, new Body(this, coef, fitIntercept ? w[_features] : 0, losses, sums));
        for (int part = 1; part < parts; part++)
            TensorPrimitives.Add(sums[0], sums[part], sums[0]);
        double loss = losses.Sum();
        for (int j = 0; j < _features; j++)
        {
            loss += 0.5 * l2 * w[j] * w[j];
            gradient[j] = sums[0][j] + l2 * w[j];
        }
        if (fitIntercept)
            gradient[_features] = sums[0][_padded];
        return loss;
    }

    /// <summary>From scores to the gradients of the loss by them, in place. Returns the loss.</summary>
    private double Residuals(int first, Span<double> z, Span<double> e)
    {
        // With e = exp(−|z|): log(1 + exp z) = max(z, 0) + log(1 + e), and the probability is 1 / (1 + e), or e / (1 + e) for negative z.
        TensorPrimitives.Abs<double>(z, e);
        TensorPrimitives.Negate<double>(e, e);
        TensorPrimitives.Exp<double>(e, e);
        Span<double> logs = stackalloc double[BlockRows];
        TensorPrimitives.Add(e, 1, logs);
        TensorPrimitives.Log<double>(logs[..e.Length], logs);
        double loss = 0;
        for (int i = 0; i < z.Length; i++)
        {
            double weight = weights[first + i], code = codes[first + i];
            loss += weight * (Math.Max(z[i], 0) + logs[i] - code * z[i]);
            z[i] = weight * ((z[i] >= 0 ? 1 : e[i]) / (1 + e[i]) - code);
        }
        return loss;
    }

    private readonly struct Body(BinaryObjective objective, double[] coef, double offset, double[] losses, double[][] sums) : IParallelBody
    {
        public void Run(int part)
        {
            int features = objective._features, padded = objective._padded, samples = objective.Samples, blocks = (samples + BlockRows - 1) / BlockRows;
            double[] rented = ArrayPool<double>.Shared.Rent(BlockRows * padded), sum = sums[part] ??= new double[padded + 1];
            Array.Clear(sum);
            var block = rented.AsSpan(0, BlockRows * padded);
            block.Clear();
            Span<double> scores = stackalloc double[BlockRows], exponentials = stackalloc double[BlockRows];
            double loss = 0;
            for (int at = (int)((long)part * blocks / sums.Length), end = (int)((long)(part + 1) * blocks / sums.Length); at < end; at++)
            {
                int first = at * BlockRows, rows = Math.Min(BlockRows, samples - first);
                for (int i = 0; i < rows; i++)
                {
                    var row = block.Slice(i * padded, padded);
                    TensorPrimitives.ConvertTruncating<float, double>(objective.Row(first + i), row);
                    scores[i] = PaddedRows.Dot(row, coef) + offset;
                }
                loss += objective.Residuals(first, scores[..rows], exponentials[..rows]);
                for (int i = 0; i < rows; i++)
                {
                    PaddedRows.Add(scores[i], block.Slice(i * padded, padded), sum.AsSpan(0, padded));
                    sum[padded] += scores[i];
                }
            }
            ArrayPool<double>.Shared.Return(rented);
            losses[part] = loss;
        }
    }

    private int Samples => codes.Length;

    private ReadOnlySpan<float> Row(int i) => x.AsSpan().Slice(i * _features, _features);
}
