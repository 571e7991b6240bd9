using Baeum.Compute;

namespace Baeum.Nn;

public static class SparsemaxOp
{
    extension(Variable x)
    {
        /// <summary>The nearest probability distribution along an axis: max(x - τ, 0) with τ such that the sum is 1. Shape: any → same. Gradient: on the values above 0, dx = dy minus its mean there; else 0. Keras: <c>sparsemax</c>; Martins and Astudillo 2016.</summary>
        public Variable Sparsemax(int axis = -1)
        {
            if (x.Shape.Axis(axis) != x.Shape.Rank - 1)
                return x.MoveAxis(axis, -1).Sparsemax().MoveAxis(-1, axis);
            var y = Variable.Empty(x.Shape);
            int n = x.Shape[^1];
            var sorted = Pool.Rent(n);
            for (int start = 0; start < x.Size; start += n)
                Project(x.Span.Slice(start, n), y.Span.Slice(start, n), sorted.Span);
            Pool.Return(sorted);
            return Tape.Record(y, [x], n, static (node, n) =>
            {
                var dx = node.DX(0);
                for (int start = 0; start < dx.Length; start += n)
                    Gradient(node.Y.Slice(start, n), node.DY.Slice(start, n), dx.Slice(start, n));
            });
        }
    }

    /// <summary>τ = (Σ of the k largest - 1) / k with the largest k for which the k-th value is still above τ.</summary>
    private static void Project(ReadOnlySpan<float> x, Span<float> y, Span<float> sorted)
    {
        x.CopyTo(sorted);
        sorted.Sort();
        double sum = 0, threshold = 0;
        for (int k = 1; k <= sorted.Length; k++)
        {
            float value = sorted[^k];
            sum += value;
            if (1 + k * (double)value <= sum)
                break;
            threshold = (sum - 1) / k;
        }
        Elementwise.MapScalar(new Compute.Subtract(), x, (float)threshold, y);
        Elementwise.Map(new Relu(), y, y);
    }

    private static void Gradient(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> dx)
    {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < y.Length; i++)
            if (y[i] > 0)
                (sum, count) = (sum + dy[i], count + 1);
        for (int i = 0; i < y.Length; i++)
            dx[i] = y[i] > 0 ? (float)(dy[i] - sum / count) : 0f;
    }
}
