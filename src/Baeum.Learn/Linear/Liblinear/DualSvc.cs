using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>Coordinate descent in the dual of a linear support vector machine with hinge or squared hinge loss (Hsieh et al. 2008, algorithm 3): <c>min ½ |w|² + Σ Cᵢ max(0, 1 − yᵢ w · xᵢ)ᵖ</c>.</summary>
internal static class DualSvc
{
    private const int Ahead = 6;

    /// <summary>Minimizes; w is written. Returns the number of passes.</summary>
    /// <remarks>
    /// A step waits for the product with w, which waits for the step before. So the product for the next sample is begun before the step of this one, <c>(w + d x) · z = w · z + d x · z</c>, and only d is waited for.
    /// </remarks>
    /// <param name="problem">The samples.</param>
    /// <param name="y">1 or −1.</param>
    /// <param name="c">Cost of an error of each sample.</param>
    /// <param name="isSquared">Squared hinge loss.</param>
    /// <param name="w">[stride].</param>
    /// <param name="tolerance">When to stop.</param>
    /// <param name="maxIter">Most passes.</param>
    /// <param name="random">Draws the order of each pass.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Solve(LinearProblem problem, double[] y, double[] c, bool isSquared, double[] w, double tolerance, int maxIter, MersenneTwister random)
    {
        int n = problem.Count, active = n, pass = 0;
        int stride = problem.NarrowStride;
        double bias = problem.Bias, offset = 0;
        Span<double> weights = new AlignedDoubles(stride).Span, row = new AlignedDoubles(stride).Span, following = new AlignedDoubles(stride).Span;
        var rows = problem.NarrowRows();
        var variables = Variables(problem, y, c, isSquared);
        int[] order = new int[n];
        for (int i = 0; i < n; i++)
            order[i] = i;
        double oldMax = double.PositiveInfinity, oldMin = double.NegativeInfinity;
        while (pass < maxIter)
        {
            double max = double.NegativeInfinity, min = double.PositiveInfinity;
            RandomOrder.Shuffle(order.AsSpan(0, active), random);
            int begun = -1;
            double product = 0, overlap = 0, moved = 0;
            for (int s = 0; s < active; s++)
            {
                int i = order[s];
                ref var own = ref variables[i];
                if (s + Ahead < active)
                    PaddedRows.Fetch(rows.Slice(order[s + Ahead] * stride, stride));
                double score = i == begun ? Math.FusedMultiplyAdd(moved, overlap, product) : PaddedRows.Dots(weights, weights, rows.Slice(i * stride, stride), following).A;
                var now = following;
                following = row;
                row = now;
                score = Math.FusedMultiplyAdd(offset, bias, score);
                begun = s + 1 < active ? order[s + 1] : -1;
                moved = 0;
                if (begun >= 0)
                    (product, overlap) = PaddedRows.Dots(weights, row, rows.Slice(begun * stride, stride), following);
                double alpha = own.Alpha, gradient = score * own.Y - 1 + alpha * own.Ridge, projected = gradient;
                if (alpha == 0 || alpha == own.Bound)
                {
                    bool isLower = alpha == 0;
                    if (isLower ? gradient > oldMax : gradient < oldMin)
                    {
                        active--;
                        (order[s], order[active]) = (order[active], order[s]);
                        s--;
                        continue;
                    }
                    projected = isLower ? Math.Min(gradient, 0) : Math.Max(gradient, 0);
                }
                max = projected > max ? projected : max;
                min = projected < min ? projected : min;
                if (Math.Abs(projected) <= 1e-12)
                    continue;
                double next = Math.Min(Math.Max(alpha - gradient * own.Step, 0), own.Bound);
                own.Alpha = next;
                moved = (next - alpha) * own.Y;
                offset = Math.FusedMultiplyAdd(moved, bias, offset);
                PaddedRows.Add(moved, row, weights);
            }
            pass++;
            if (max - min <= tolerance)
            {
                if (active == n)
                    break;
                (active, oldMax, oldMin) = (n, double.PositiveInfinity, double.NegativeInfinity);
                continue;
            }
            (oldMax, oldMin) = (max <= 0 ? double.PositiveInfinity : max, min >= 0 ? double.NegativeInfinity : min);
        }
        weights.CopyTo(w);
        if (bias > 0)
            w[problem.Features - 1] = offset;
        return pass;
    }

    private static Variable[] Variables(LinearProblem problem, double[] y, double[] c, bool isSquared)
    {
        var variables = new Variable[problem.Count];
        double[] row = new double[problem.NarrowStride];
        var rows = problem.NarrowRows();
        for (int i = 0; i < variables.Length; i++)
        {
            double ridge = isSquared ? 0.5 / c[i] : 0;
            TensorPrimitives.ConvertTruncating<float, double>(rows.Slice(i * row.Length, row.Length), row);
            variables[i] = new() { Y = y[i], Ridge = ridge, Bound = isSquared ? double.PositiveInfinity : c[i], Step = 1 / (ridge + PaddedRows.Dot(row, row) + problem.Bias * problem.Bias) };
        }
        return variables;
    }

    /// <summary>What belongs to a sample, on one line of the cache.</summary>
    private struct Variable
    {
        public double Alpha, Y, Ridge, Bound, Step;
    }
}
