using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>Coordinate descent in the dual of l2-regularized logistic regression (Yu, Huang and Lin 2011, algorithm 5).</summary>
internal static class DualLogistic
{
    private const int MostInner = 100;

    /// <summary>Minimizes <c>½ |w|² + Σ Cᵢ log(1 + exp(−yᵢ w · xᵢ))</c>; w is written. Returns the number of passes.</summary>
    public static int Solve(LinearProblem problem, double[] y, double[] c, double[] w, double tolerance, int maxIter, MersenneTwister random)
    {
        int n = problem.Count, pass = 0;
        double inner = 1e-2, leastInner = Math.Min(1e-8, tolerance);
        double[] alpha = new double[2 * n], norm = new double[n];
        int[] order = new int[n];
        for (int i = 0; i < n; i++)
        {
            alpha[2 * i] = Math.Min(0.001 * c[i], 1e-8);
            alpha[2 * i + 1] = c[i] - alpha[2 * i];
            norm[i] = PaddedRows.Dot(problem.Row(i), problem.Row(i));
            PaddedRows.Add(y[i] * alpha[2 * i], problem.Row(i), w);
            order[i] = i;
        }
        while (pass < maxIter)
        {
            int newton = 0;
            double max = 0;
            RandomOrder.Shuffle(order, random);
            foreach (int i in order)
            {
                double b = PaddedRows.Dot(w, problem.Row(i)) * y[i], a = norm[i];
                (int first, int second, double sign) = 0.5 * a * (alpha[2 * i + 1] - alpha[2 * i]) + b < 0 ? (2 * i + 1, 2 * i, -1.0) : (2 * i, 2 * i + 1, 1.0);
                double old = alpha[first], z = c[i] - old < 0.5 * c[i] ? 0.1 * old : old, slope = Slope(z);
                max = Math.Max(max, Math.Abs(slope));
                int steps = 0;
                for (; steps <= MostInner && Math.Abs(slope) >= inner; steps++, newton++)
                {
                    double next = z - slope / (a + c[i] / (c[i] - z) / z);
                    z = next <= 0 ? z * 0.1 : next;
                    slope = Slope(z);
                }
                if (steps == 0)
                    continue;
                (alpha[first], alpha[second]) = (z, c[i] - z);
                PaddedRows.Add(sign * (z - old) * y[i], problem.Row(i), w);

                double Slope(double at) => a * (at - old) + sign * b + Math.Log(at / (c[i] - at));
            }
            pass++;
            if (max < tolerance)
                break;
            if (newton <= n / 10)
                inner = Math.Max(leastInner, 0.1 * inner);
        }
        return pass;
    }
}
