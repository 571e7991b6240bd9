using Baeum.Compute;

namespace Baeum.Nn;

public static class SparsemaxOp
{
    extension(Variable x)
    {
        /// <summary>max(x - τ, 0) along an axis, with Keras's τ. Shape: any → same. Keras: <c>sparsemax</c>.</summary>
        /// <remarks>
        /// With z the values in falling order, c their partial sums and k the number of those with 1 + j · zⱼ &gt; cⱼ: τ = (Σ c₁ … c_k - 1) / k.
        /// Martins and Astudillo 2016 have c_k alone in place of that sum, which makes the result add up to 1; Keras 3 departs from them where k &gt; 1, and a model trained there must give the same numbers here.
        /// Gradient: dy where y &gt; 0, minus (k - rank + 1) / k times its sum for the k largest values.
        /// </remarks>
        public Variable Sparsemax(int axis = -1)
        {
            if (x.Shape.Axis(axis) != x.Shape.Rank - 1)
                return x.MoveAxis(axis, -1).Sparsemax().MoveAxis(-1, axis);
            var y = Variable.Empty(x.Shape);
            int n = x.Shape[^1];
            var sorted = Pool.Rent(n);
            for (int start = 0; start < x.Size; start += n)
            {
                var (threshold, _) = Threshold(x.Span.Slice(start, n), sorted.Span);
                Elementwise.MapScalar(new Compute.Subtract(), x.Span.Slice(start, n), threshold, y.Span.Slice(start, n));
            }
            Pool.Return(sorted);
            Elementwise.Map(new Relu(), y.Span, y.Span);
            return Tape.Record(y, [x], n, static (node, n) =>
            {
                var sorted = Pool.Rent(n);
                var dx = node.DX(0);
                for (int start = 0; start < dx.Length; start += n)
                    Gradient(node.X(0).Slice(start, n), node.Y.Slice(start, n), node.DY.Slice(start, n), dx.Slice(start, n), sorted.Span);
                Pool.Return(sorted);
            });
        }
    }

    private static (float Threshold, int Support) Threshold(ReadOnlySpan<float> x, Span<float> sorted)
    {
        x.CopyTo(sorted);
        sorted.Sort();
        double sum = 0, total = 0;
        int support = 0;
        for (int j = 1; j <= sorted.Length; j++)
        {
            sum += sorted[^j];
            if (!(1 + j * (double)sorted[^j] > sum))
                break;
            (total, support) = (total + sum, j);
        }
        return ((float)((total - 1) / support), support);
    }

    private static void Gradient(ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> dx, Span<float> sorted)
    {
        var (_, support) = Threshold(x, sorted);
        double sum = 0;
        for (int i = 0; i < y.Length; i++)
            sum += dx[i] = y[i] > 0 ? dy[i] : 0f;
        for (int i = 0; i < y.Length; i++)
        {
            int rank = 1;
            for (int j = 0; j < x.Length && rank <= support; j++)
                if (x[j] > x[i] || x[j] == x[i] && j < i)
                    rank++;
            if (rank <= support)
                dx[i] -= (float)(sum * (support - rank + 1) / support);
        }
    }
}
