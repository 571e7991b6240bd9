using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>Kernels of layer normalisation on x [rows, n]: every row has its own mean and deviation. statistics [rows, 2] holds mean and 1 / deviation.</summary>
internal static unsafe class Standardization
{
    /// <summary>Computes the statistics, and y = (x - mean) / deviation · gamma + beta; gamma and beta [n] may be empty.</summary>
    public static void Rows(ReadOnlySpan<float> x, int rows, int n, ReadOnlySpan<float> gamma, ReadOnlySpan<float> beta, float epsilon, Span<float> statistics, Span<float> y)
    {
        fixed (float* px = x, pg = gamma, pb = beta, ps = statistics, py = y)
            Nn.Rows.For(rows, n, new NormalizeRow(px, gamma.IsEmpty ? null : pg, beta.IsEmpty ? null : pb, epsilon, ps, py, n));
    }

    /// <summary>y = (x - mean) / deviation from known statistics.</summary>
    public static void Rows(ReadOnlySpan<float> x, int rows, int n, ReadOnlySpan<float> statistics, Span<float> y)
    {
        fixed (float* px = x, ps = statistics, py = y)
            Nn.Rows.For(rows, n, new RepeatRow(px, ps, py, n));
    }

    /// <summary>dx = (g - mean(g) - x̂ · mean(g · x̂)) / deviation with g = dy · gamma.</summary>
    public static void Gradient(ReadOnlySpan<float> x, ReadOnlySpan<float> dy, int rows, int n, ReadOnlySpan<float> gamma, ReadOnlySpan<float> statistics, Span<float> dx)
    {
        fixed (float* px = x, pdy = dy, pg = gamma, ps = statistics, pdx = dx)
            Nn.Rows.For(rows, n, new GradientRow(px, pdy, gamma.IsEmpty ? null : pg, ps, pdx, n));
    }

    private readonly struct NormalizeRow(float* x, float* gamma, float* beta, float epsilon, float* statistics, float* y, int n) : IRowBody
    {
        public void Run(int row)
        {
            var source = new ReadOnlySpan<float>(x + (long)row * n, n);
            var target = new Span<float>(y + (long)row * n, n);
            float mean = (float)(Reduce.Sum(source) / n);
            TensorPrimitives.Subtract(source, mean, target);
            float rstd = (float)(1 / Math.Sqrt(Reduce.SumOfSquares(target) / n + epsilon));
            (statistics[2 * row], statistics[2 * row + 1]) = (mean, rstd);
            TensorPrimitives.Multiply(target, rstd, target);
            if (gamma is not null)
                TensorPrimitives.Multiply(target, new ReadOnlySpan<float>(gamma, n), target);
            if (beta is not null)
                TensorPrimitives.Add(target, new ReadOnlySpan<float>(beta, n), target);
        }
    }

    private readonly struct RepeatRow(float* x, float* statistics, float* y, int n) : IRowBody
    {
        public void Run(int row)
        {
            var target = new Span<float>(y + (long)row * n, n);
            TensorPrimitives.Subtract(new ReadOnlySpan<float>(x + (long)row * n, n), statistics[2 * row], target);
            TensorPrimitives.Multiply(target, statistics[2 * row + 1], target);
        }
    }

    private readonly struct GradientRow(float* x, float* dy, float* gamma, float* statistics, float* dx, int n) : IRowBody
    {
        public void Run(int row)
        {
            var xs = new ReadOnlySpan<float>(x + (long)row * n, n);
            var g = new ReadOnlySpan<float>(dy + (long)row * n, n);
            var target = new Span<float>(dx + (long)row * n, n);
            float mean = statistics[2 * row], rstd = statistics[2 * row + 1];
            if (gamma is not null)
                TensorPrimitives.Multiply(g, new ReadOnlySpan<float>(gamma, n), target);
            else
                g.CopyTo(target);
            double sum = 0, product = 0;
            for (int i = 0; i < n; i++)
            {
                sum += target[i];
                product += target[i] * (double)(xs[i] - mean);
            }
            float shift = (float)(sum / n), slope = (float)(product * rstd * rstd / n);
            for (int i = 0; i < n; i++)
                target[i] = (target[i] - shift - (xs[i] - mean) * slope) * rstd;
        }
    }
}
