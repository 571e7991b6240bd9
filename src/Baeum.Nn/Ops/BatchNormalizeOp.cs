using Baeum.Compute;

namespace Baeum.Nn;

public static class BatchNormalizeOp
{
    extension(Variable x)
    {
        /// <summary>(x - mean) · rsqrt(variance + epsilon) · gamma + beta with given statistics of the last axis, which count as constants. Shape: [..., n], four times [n] → [..., n]. Gradient: dx = dy · gamma · rsqrt(variance + epsilon), dgamma = Σ dy · x̂, dbeta = Σ dy.</summary>
        public Variable BatchNormalize(Variable mean, Variable variance, Variable? gamma, Variable? beta, double epsilon = 1e-3)
        {
            CheckWidths(x, mean, variance, gamma, beta);
            return Normalize(x, gamma, beta, mean.Span, variance.Span, (float)epsilon, count: double.PositiveInfinity, weights: null);
        }

        /// <summary>(x - mean) · rsqrt(variance + epsilon) · gamma + beta with the mean and the population variance of the batch, which are written to <paramref name="mean"/> and <paramref name="variance"/>. Shape: [..., n], [n], [n] → [..., n].</summary>
        /// <remarks>
        /// With x̂ the normalised x and N values in a column: dbeta = Σ dy, dgamma = Σ dy · x̂, dx = gamma · rsqrt(variance + epsilon) · (dy - dbeta / N - x̂ · dgamma / N).
        /// Where <paramref name="mask"/> [...] is 0, a row is normalised like the others and left out of the statistics. Source: Ioffe and Szegedy 2015; Keras <c>BatchNormalization</c>.
        /// </remarks>
        public Variable BatchNormalize(Variable? gamma, Variable? beta, double epsilon, Variable? mask, Span<float> mean, Span<float> variance)
        {
            CheckWidths(x, gamma, beta);
            if (mask is not null && mask.Size * (long)x.Shape[^1] != x.Size)
                throw new ShapeException($"BatchNormalize: expected a mask of shape {x.Shape.Without(^1)}, received {mask.Shape}.");
            int n = x.Shape[^1], rows = x.Size / Math.Max(n, 1);
            double count = mask is null ? rows : Reduce.Sum(mask.Span) + MaskedEpsilon;
            if (mask is null)
                Reduce.MeanVariance(x.Span, 1, rows, n, mean, variance);
            else
                MaskedMoments(x.Span, mask.Span, count, mean, variance);
            return Normalize(x, gamma, beta, mean, variance, (float)epsilon, count, mask);
        }
    }

    /// <summary>Keras adds it to the number of unmasked rows, so that a batch that is masked as a whole has the statistics 0.</summary>
    private const double MaskedEpsilon = 1e-7;

    private static Variable Normalize(Variable x, Variable? gamma, Variable? beta, ReadOnlySpan<float> mean, ReadOnlySpan<float> variance, float epsilon, double count, Variable? weights)
    {
        int n = x.Shape[^1];
        var kept = new Kept(Tape.Scratch(3 * n), n, gamma is not null, count, weights);
        mean.CopyTo(kept.Mean);
        Elementwise.MapScalar(new Compute.Add(), variance, epsilon, kept.Rstd);
        Elementwise.Map(new Rsqrt(), kept.Rstd, kept.Rstd);
        kept.Rstd.CopyTo(kept.Scale);
        if (gamma is not null)
            Elementwise.Map(new Compute.Multiply(), kept.Scale, gamma.Span, kept.Scale);
        var y = Variable.Empty(x.Shape);
        Columns.Normalize(x.Span, n, kept.Mean, kept.Scale, beta is null ? [] : beta.Span, y.Span);
        ReadOnlySpan<Variable> inputs = (gamma, beta) switch
        {
            (null, null) => [x],
            (null, _) => [x, beta],
            (_, null) => [x, gamma],
            _ => [x, gamma, beta],
        };
        return Tape.Record(y, inputs, kept, static (node, kept) => Backward(node, kept));
    }

    private static void Backward(TapeNode node, Kept kept)
    {
        int n = kept.N, rows = node.DY.Length / Math.Max(n, 1), beta = kept.HasGamma ? 2 : 1;
        var sums = Pool.Rent(2 * n);
        Span<float> dbeta = sums.Span[..n], dgamma = sums.Span[n..];
        Reduce.CentredSums(node.DY, node.X(0), kept.Mean, rows, n, dbeta, dgamma);
        Elementwise.Map(new Compute.Multiply(), dgamma, kept.Rstd, dgamma);
        if (kept.HasGamma && node.Needs(1))
            dgamma.CopyTo(node.DX(1));
        if (beta < node.InputCount && node.Needs(beta))
            dbeta.CopyTo(node.DX(beta));
        if (node.Needs(0))
            InputGradient(node, kept, dbeta, dgamma);
        Pool.Return(sums);
    }

    /// <summary>dx = dy · scale - w · scale · (dbeta / N + x̂ · dgamma / N); the two sums are used up.</summary>
    private static void InputGradient(TapeNode node, Kept kept, Span<float> dbeta, Span<float> dgamma)
    {
        Elementwise.Map(new Compute.Multiply(), dbeta, kept.Scale, dbeta);
        Elementwise.MapScalar(new Compute.Multiply(), dbeta, (float)(-1 / kept.Count), dbeta);
        Elementwise.Map(new Compute.Multiply(), dgamma, kept.Scale, dgamma);
        Elementwise.Map(new Compute.Multiply(), dgamma, kept.Rstd, dgamma);
        Elementwise.MapScalar(new Compute.Multiply(), dgamma, (float)(-1 / kept.Count), dgamma);
        var dy = node.DY;
        Columns.Gradient(node.X(0), dy, kept.N, kept.Mean, kept.Scale, dgamma, dbeta, kept.Weights is null ? [] : kept.Weights.Span, node.DXOverDY(0));
    }

    private static void MaskedMoments(ReadOnlySpan<float> x, ReadOnlySpan<float> mask, double count, Span<float> mean, Span<float> variance)
    {
        int n = mean.Length, rows = mask.Length;
        var terms = Pool.Rent(x.Length);
        Broadcast.Map(new Compute.Multiply(), x, [rows, n], mask, [rows, 1], terms.Span, [rows, n]);
        Reduce.Sum(terms.Span, 1, rows, n, mean);
        Elementwise.MapScalar(new Compute.Multiply(), mean, (float)(1 / count), mean);
        Columns.Normalize(x, n, mean, [], [], terms.Span);
        Elementwise.Map(new Square(), terms.Span, terms.Span);
        Broadcast.Map(new Compute.Multiply(), terms.Span, [rows, n], mask, [rows, 1], terms.Span, [rows, n]);
        Reduce.Sum(terms.Span, 1, rows, n, variance);
        Elementwise.MapScalar(new Compute.Multiply(), variance, (float)(1 / count), variance);
        Pool.Return(terms);
    }

    private static void CheckWidths(Variable x, params ReadOnlySpan<Variable?> columns)
    {
        foreach (var column in columns)
            if (column is not null && column.Shape != [x.Shape[^1]])
                throw new ShapeException($"BatchNormalize: expected one value for each of the {x.Shape[^1]} columns of {x.Shape}, received shape {column.Shape}.");
    }

    /// <summary>What the backward pass needs: mean, 1 / deviation and gamma / deviation of each column, N, and the rows' weights.</summary>
    private readonly record struct Kept(Block Statistics, int N, bool HasGamma, double Count, Variable? Weights)
    {
        public Span<float> Mean => Statistics.Span[..N];

        public Span<float> Rstd => Statistics.Span.Slice(N, N);

        public Span<float> Scale => Statistics.Span[(2 * N)..];
    }
}
