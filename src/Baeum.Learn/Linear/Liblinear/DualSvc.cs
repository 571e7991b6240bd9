using System.Runtime.CompilerServices;
using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>Coordinate descent in the dual of a linear support vector machine with hinge or squared hinge loss (Hsieh et al. 2008, algorithm 3): <c>min ½ |w|² + Σ Cᵢ max(0, 1 − yᵢ w · xᵢ)ᵖ</c>.</summary>
internal static class DualSvc
{
    private const int Ahead = 6;

    /// <summary>Minimizes; w is written. Returns the number of passes.</summary>
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
        double[] alpha = new double[n], ridge = new double[n], bound = new double[n], curvature = new double[n];
        int[] order = new int[n];
        for (int i = 0; i < n; i++)
        {
            (ridge[i], bound[i], order[i]) = (isSquared ? 0.5 / c[i] : 0, isSquared ? double.PositiveInfinity : c[i], i);
            curvature[i] = ridge[i] + PaddedRows.Dot(problem.Row(i), problem.Row(i));
        }
        double oldMax = double.PositiveInfinity, oldMin = double.NegativeInfinity;
        while (pass < maxIter)
        {
            double max = double.NegativeInfinity, min = double.PositiveInfinity;
            RandomOrder.Shuffle(order.AsSpan(0, active), random);
            for (int s = 0; s < active; s++)
            {
                int i = order[s];
                var row = problem.Row(i);
                if (s + Ahead < active)
                    PaddedRows.Fetch(problem.Row(order[s + Ahead]));
                double gradient = PaddedRows.Dot(w, row) * y[i] - 1 + alpha[i] * ridge[i], projected = gradient;
                if (alpha[i] == 0 || alpha[i] == bound[i])
                {
                    bool isLower = alpha[i] == 0;
                    if (isLower ? gradient > oldMax : gradient < oldMin)
                    {
                        active--;
                        (order[s], order[active]) = (order[active], order[s]);
                        s--;
                        continue;
                    }
                    projected = isLower ? Math.Min(gradient, 0) : Math.Max(gradient, 0);
                }
                max = Math.Max(max, projected);
                min = Math.Min(min, projected);
                if (Math.Abs(projected) <= 1e-12)
                    continue;
                double old = alpha[i];
                alpha[i] = Math.Min(Math.Max(old - gradient / curvature[i], 0), bound[i]);
                PaddedRows.Add((alpha[i] - old) * y[i], row, w);
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
        return pass;
    }
}
