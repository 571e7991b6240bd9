using System.Buffers;
using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Cross-entropy of a linear model with its gradient: <c>Σ wᵢ (log Σₖ exp zᵢₖ − z_{i yᵢ}) + ½ l2 |coef|²</c>.</summary>
/// <remarks>Samples go through in blocks that stay in the cache from scores to gradients. Parts and the order of their sums follow from the problem's size alone.</remarks>
/// <param name="x">[samples, features].</param>
/// <param name="codes">Class of each sample.</param>
/// <param name="weights">[samples].</param>
/// <param name="outputs">The number of classes.</param>
/// <param name="fitIntercept">Whether each output has an offset, its last parameter.</param>
/// <param name="l2">Weight of the squares.</param>
internal sealed class LogisticObjective(Tensor<float> x, int[] codes, double[] weights, int outputs, bool fitIntercept, double l2) : IDifferentiable
{
    private const int BlockRows = 32, MostParts = 32;
    // One a part, used again in every step.
    private readonly double[][] _sums = new double[Math.Min(MostParts, (codes.Length + BlockRows - 1) / BlockRows)][];
    private readonly int _features = (int)x.Lengths[1];
    private readonly int _panels = (outputs + ClassPanel.Width - 1) / ClassPanel.Width;

    /// <summary>Parameters of an output.</summary>
    public int Stride => _features + (fitIntercept ? 1 : 0);

    public double Evaluate(double[] w, double[] gradient)
    {
        int samples = codes.Length, blocks = (samples + BlockRows - 1) / BlockRows, parts = Math.Min(MostParts, blocks);
        var losses = new double[parts];
        var sums = _sums;
        Threads.For(parts, new Body(this, Panels(w), Offsets(w), losses, sums, blocks, parts));
        for (int part = 1; part < parts; part++)
            TensorPrimitives.Add(sums[0], sums[part], sums[0]);
        double loss = losses.Sum();
        int size = _features * ClassPanel.Width;
        for (int k = 0; k < outputs; k++)
        {
            for (int j = 0; j < _features; j++)
            {
                double coef = w[k * Stride + j];
                loss += 0.5 * l2 * coef * coef;
                gradient[k * Stride + j] = sums[0][k / ClassPanel.Width * size + j * ClassPanel.Width + k % ClassPanel.Width] + l2 * coef;
            }
            if (fitIntercept)
                gradient[k * Stride + _features] = sums[0][_panels * size + k];
        }
        return loss;
    }

    /// <summary>The coefficients as [panels, features, 8].</summary>
    private double[] Panels(double[] w)
    {
        var panels = new double[_panels * _features * ClassPanel.Width];
        for (int k = 0; k < outputs; k++)
            for (int j = 0; j < _features; j++)
                panels[(k / ClassPanel.Width * _features + j) * ClassPanel.Width + k % ClassPanel.Width] = w[k * Stride + j];
        return panels;
    }

    private double[] Offsets(double[] w)
    {
        var offsets = new double[_panels * ClassPanel.Width];
        for (int k = 0; k < outputs && fitIntercept; k++)
            offsets[k] = w[k * Stride + _features];
        return offsets;
    }

    private readonly struct Body(LogisticObjective objective, double[] panels, double[] offsets, double[] losses, double[][] sums, int blocks, int parts) : IParallelBody
    {
        public void Run(int part)
        {
            int features = objective._features, width = ClassPanel.Width, size = features * width;
            double[] rented = ArrayPool<double>.Shared.Rent(BlockRows * features), scores = ArrayPool<double>.Shared.Rent(objective._panels * BlockRows * width), sum = sums[part] ??= new double[objective._panels * (size + width)];
            Array.Clear(sum);
            var block = rented.AsSpan(0, BlockRows * features);
            double loss = 0;
            for (int at = (int)((long)part * blocks / parts), end = (int)((long)(part + 1) * blocks / parts); at < end; at++)
            {
                int first = at * BlockRows, rows = Math.Min(BlockRows, objective.Samples - first);
                if (rows < BlockRows)
                    block.Clear();
                TensorPrimitives.ConvertTruncating<float, double>(objective.Rows(first, rows), block[..(rows * features)]);
                for (int p = 0; p < objective._panels; p++)
                    ClassPanel.Scores(block, panels.AsSpan(p * size, size), scores.AsSpan(p * BlockRows * width, BlockRows * width), features);
                loss += objective.Residuals(first, rows, scores, offsets, sum.AsSpan(objective._panels * size));
                for (int p = 0; p < objective._panels; p++)
                    ClassPanel.AddGradient(block, scores.AsSpan(p * BlockRows * width, BlockRows * width), sum.AsSpan(p * size, size), features);
            }
            ArrayPool<double>.Shared.Return(rented);
            ArrayPool<double>.Shared.Return(scores);
            losses[part] = loss;
        }
    }

    private int Samples => codes.Length;

    private ReadOnlySpan<float> Rows(int first, int rows) => x.AsSpan().Slice(first * _features, rows * _features);

    /// <summary>From scores to the gradients of the loss by them, in place; adds up those of the offsets. Returns the loss.</summary>
    private double Residuals(int first, int rows, double[] scores, double[] offsets, Span<double> offsetSums)
    {
        double loss = 0;
        Span<double> z = stackalloc double[offsets.Length];
        for (int i = 0; i < BlockRows; i++)
        {
            for (int k = 0; k < z.Length; k++)
                z[k] = Place(scores, i, k) + offsets[k];
            double weight = i < rows ? weights[first + i] : 0;
            loss += weight * Multinomial(z[..outputs], i < rows ? codes[first + i] : 0);
            z[outputs..].Clear();
            for (int k = 0; k < z.Length; k++)
            {
                Place(scores, i, k) = weight * z[k];
                offsetSums[k] += weight * z[k];
            }
        }
        return loss;
    }

    private static ref double Place(double[] scores, int row, int k) => ref scores[(k / ClassPanel.Width * BlockRows + row) * ClassPanel.Width + k % ClassPanel.Width];

    private static double Multinomial(Span<double> z, int code)
    {
        double max = TensorPrimitives.Max<double>(z), own = z[code];
        TensorPrimitives.Subtract(z, max, z);
        TensorPrimitives.Exp<double>(z, z);
        double sum = TensorPrimitives.Sum<double>(z);
        TensorPrimitives.Divide(z, sum, z);
        z[code] -= 1;
        return max + Math.Log(sum) - own;
    }
}
