using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>Coordinate descent in the dual of linear support vector regression with epsilon-insensitive loss, plain or squared (Ho and Lin 2012, algorithm 4).</summary>
internal static class DualSvr
{
    /// <summary>Minimizes <c>½ |w|² + Σ Cᵢ max(0, |yᵢ − w · xᵢ| − ε)ᵖ</c>; w is written. Returns the number of passes.</summary>
    public static int Solve(LinearProblem problem, double[] y, double[] c, double epsilon, bool isSquared, double[] w, double tolerance, int maxIter, MersenneTwister random)
    {
        int n = problem.Count, active = n, pass = 0;
        double[] beta = new double[n], ridge = new double[n], bound = new double[n], curvature = new double[n];
        int[] order = new int[n];
        for (int i = 0; i < n; i++)
        {
            (ridge[i], bound[i], order[i]) = (isSquared ? 0.5 / c[i] : 0, isSquared ? double.PositiveInfinity : c[i], i);
            curvature[i] = PaddedRows.Dot(problem.Row(i), problem.Row(i)) + ridge[i];
        }
        double oldMax = double.PositiveInfinity, firstNorm = 0;
        while (pass < maxIter)
        {
            double max = 0, norm = 0;
            RandomOrder.Shuffle(order.AsSpan(0, active), random);
            for (int s = 0; s < active; s++)
            {
                int i = order[s];
                var row = problem.Row(i);
                double gradient = -y[i] + ridge[i] * beta[i] + PaddedRows.Dot(row, w), up = gradient + epsilon, down = gradient - epsilon;
                var (violation, isSettled) = Violation(beta[i], bound[i], up, down, oldMax);
                if (isSettled)
                {
                    active--;
                    (order[s], order[active]) = (order[active], order[s]);
                    s--;
                    continue;
                }
                max = Math.Max(max, violation);
                norm += violation;
                double h = curvature[i], step = up < h * beta[i] ? -up / h : down > h * beta[i] ? -down / h : -beta[i];
                if (Math.Abs(step) < 1e-12)
                    continue;
                double old = beta[i];
                beta[i] = Math.Min(Math.Max(old + step, -bound[i]), bound[i]);
                if (beta[i] != old)
                    PaddedRows.Add(beta[i] - old, row, w);
            }
            if (pass == 0)
                firstNorm = norm;
            pass++;
            if (norm <= tolerance * firstNorm)
            {
                if (active == n)
                    break;
                (active, oldMax) = (n, double.PositiveInfinity);
                continue;
            }
            oldMax = max;
        }
        return pass;
    }

    private static (double Violation, bool IsSettled) Violation(double beta, double bound, double up, double down, double oldMax)
    {
        if (beta == 0)
            return up < 0 ? (-up, false) : down > 0 ? (down, false) : (0, up > oldMax && down < -oldMax);
        if (beta >= bound)
            return up > 0 ? (up, false) : (0, up < -oldMax);
        if (beta <= -bound)
            return down < 0 ? (-down, false) : (0, down > oldMax);
        return (Math.Abs(beta > 0 ? up : down), false);
    }
}
