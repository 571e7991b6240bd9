using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>Newton and Schulz's iteration towards the nearest orthogonal matrix.</summary>
internal static class NewtonSchulz
{
    /// <summary><c>X = G / ‖G‖; then steps times: A = X·Xᵀ, X = a·X + (b·A + c·A·A)·X</c>. Shape: [rows, columns], in place; the shorter side makes A.</summary>
    public static void Orthogonalize(Span<float> g, int rows, int columns, int steps, float a, float b, float c)
    {
        bool tall = rows > columns;
        int n = Math.Min(rows, columns);
        float norm = (float)(Math.Sqrt(Reduce.SumOfSquares(g)) + 1e-7);
        foreach (ref float value in g)
            value /= norm;
        Block square = Pool.Rent(n * n), product = Pool.Rent(n * n), next = Pool.Rent(g.Length);
        for (int step = 0; step < steps; step++)
        {
            // A = X·Xᵀ of the wide form; of a tall matrix the same is Xᵀ·X.
            Gemm.Multiply(g, g, square.Span, n, n, tall ? rows : columns, transposeA: tall, transposeB: !tall);
            Gemm.Multiply(square.Span, square.Span, product.Span, n, n, n);
            for (int i = 0; i < n * n; i++)
                product.Span[i] = b * square.Span[i] + c * product.Span[i];
            if (tall)
                Gemm.Multiply(g, product.Span, next.Span, rows, n, n);
            else
                Gemm.Multiply(product.Span, g, next.Span, n, columns, n);
            for (int i = 0; i < g.Length; i++)
                g[i] = a * g[i] + next.Span[i];
        }
        Pool.Return(square);
        Pool.Return(product);
        Pool.Return(next);
    }
}
