using Baeum.Compute;

namespace Baeum.Nn;

public static class LayerNormalizeOp
{
    extension(Variable x)
    {
        /// <summary>(x - mean) · rsqrt(variance + epsilon) · gamma + beta with the mean and the population variance of each row, a row being the last axis. Shape: [..., n], [n], [n] → [..., n].</summary>
        /// <remarks>With x̂ the normalised x and g = dy · gamma: dbeta = Σ dy, dgamma = Σ dy · x̂ over the rows, dx = rsqrt(variance + epsilon) · (g - mean(g) - x̂ · mean(g · x̂)) in each row. Source: Ba et al. 2016; Keras <c>LayerNormalization</c>.</remarks>
        public Variable LayerNormalize(Variable? gamma, Variable? beta, double epsilon = 1e-3)
        {
            int n = x.Shape[^1], rows = x.Size / Math.Max(n, 1);
            if (gamma is not null && gamma.Size != n || beta is not null && beta.Size != n)
                throw new ShapeException($"LayerNormalize: expected {n} values in gamma and beta for {x.Shape}, received {gamma?.ToString() ?? "no gamma"} and {beta?.ToString() ?? "no beta"}.");
            var y = Variable.Empty(x.Shape);
            var statistics = Tape.Scratch(2 * rows);
            Standardization.Rows(x.Span, rows, n, gamma is null ? [] : gamma.Span, beta is null ? [] : beta.Span, (float)epsilon, statistics.Span, y.Span);
            ReadOnlySpan<Variable> inputs = (gamma, beta) switch
            {
                (null, null) => [x],
                (null, _) => [x, beta],
                (_, null) => [x, gamma],
                _ => [x, gamma, beta],
            };
            return Tape.Record(y, inputs, (statistics, n, gamma is not null), static (node, s) => Backward(node, s.statistics, s.n, s.Item3));
        }
    }

    private static void Backward(TapeNode node, Block statistics, int n, bool hasGamma)
    {
        int rows = statistics.Length / 2, beta = hasGamma ? 2 : 1;
        if (beta < node.InputCount && node.Needs(beta))
            Reduce.Sum(node.DY, 1, rows, n, node.DX(beta));
        if (hasGamma && node.Needs(1))
        {
            var products = Pool.Rent(node.DY.Length);
            Standardization.Rows(node.X(0), rows, n, statistics.Span, products.Span);
            Elementwise.Map(new Compute.Multiply(), products.Span, node.DY, products.Span);
            Reduce.Sum(products.Span, 1, rows, n, node.DX(1));
            Pool.Return(products);
        }
        if (node.Needs(0))
            Standardization.Gradient(node.X(0), node.DY, rows, n, hasGamma ? node.X(1) : [], statistics.Span, node.DX(0));
    }
}
