using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

public abstract partial class Initializer
{
    /// <summary>A random matrix with orthonormal rows or columns (the fewer of both), times <c>gain</c>. Keras: <c>Orthogonal</c>, <c>"orthogonal"</c>, the default of recurrent kernels.</summary>
    /// <remarks>Shape: [..., columns], read as a matrix of all axes but the last times the last. Source: Saxe, McClelland, Ganguli, "Exact solutions to the nonlinear dynamics of learning in deep linear neural networks", ICLR 2014.</remarks>
    public sealed class Orthogonal(double gain = 1) : RandomInitializer
    {
        /// <summary>Factor of the matrix. Default 1.</summary>
        public double Gain { get; } = gain;

        /// <exception cref="ShapeException">The weight has fewer than two axes.</exception>
        protected override void Draw(Rng random, Span<float> values, Shape shape)
        {
            if (shape.Rank < 2)
                throw new ShapeException($"Orthogonal: expected a weight of two axes or more, received shape {shape}.");
            int columns = shape[^1], rows = columns == 0 ? 0 : shape.Size / columns;
            var (m, n) = (Math.Max(rows, columns), Math.Min(rows, columns));
            random.Normal(values, 0, 1);
            double[] a = new double[m * n], q = new double[m * n], r = new double[n * n];
            for (int i = 0; i < a.Length; i++)
                a[i] = values[i];
            LinearAlgebra.Qr(a, m, n, q, r);
            // With the signs of R's diagonal taken out, Q is uniform among all orthogonal matrices.
            for (int i = 0; i < m; i++)
                for (int j = 0; j < n; j++)
                    values[rows >= columns ? i * n + j : j * m + i] = (float)(Gain * q[i * n + j] * Math.Sign(r[j * n + j]));
        }
    }
}
