namespace Baeum.Learn;

/// <summary>Coordinate descent for a linear support vector machine with squared hinge loss and absolute values as penalty (Yuan et al. 2010): <c>min |w|₁ + Σ Cᵢ max(0, 1 − yᵢ w · xᵢ)²</c>.</summary>
internal static class SparseSvc
{
    private const int MostSearches = 20;
    private const double Sigma = 0.01;

    /// <summary>Minimizes; w is written. Returns the number of passes.</summary>
    public static int Solve(LinearProblem problem, double[] y, double[] c, double[] w, double tolerance, int maxIter, MersenneTwister random)
    {
        int n = problem.Count, features = problem.Features, active = features, pass = 0;
        var columns = problem.Columns();
        double[] b = new double[n], squares = new double[features];
        Array.Fill(b, 1);
        int[] order = [.. Enumerable.Range(0, features)];
        for (int j = 0; j < features; j++)
            for (int i = 0; i < n; i++)
            {
                columns[j][i] *= y[i];
                squares[j] += c[i] * columns[j][i] * columns[j][i];
            }
        double oldMax = double.PositiveInfinity, firstNorm = 0;
        while (pass < maxIter)
        {
            double max = 0, norm = 0;
            RandomOrder.Shuffle(order.AsSpan(0, active), random);
            for (int s = 0; s < active; s++)
            {
                int j = order[s];
                double loss = 0, h = 0;
                for (int i = 0; i < n; i++)
                    if (b[i] > 0)
                    {
                        double cx = c[i] * columns[j][i];
                        loss -= cx * b[i];
                        h += cx * columns[j][i];
                    }
                loss *= 2;
                h = Math.Max(2 * h, 1e-12);
                if (SparseStep.Violation(w[j], loss, oldMax / n) is not { } violation)
                {
                    active--;
                    (order[s], order[active]) = (order[active], order[s]);
                    s--;
                    continue;
                }
                max = Math.Max(max, violation);
                norm += violation;
                double step = SparseStep.Newton(w[j], loss, h);
                if (Math.Abs(step) >= 1e-12)
                    Search(columns, y.Length, c, b, w, j, loss, step, squares[j]);
            }
            if (pass == 0)
                firstNorm = norm;
            pass++;
            if (norm <= tolerance * firstNorm)
            {
                if (active == features)
                    break;
                (active, oldMax) = (features, double.PositiveInfinity);
                continue;
            }
            oldMax = max;
        }
        return pass;
    }

    /// <summary>Halves the step until the objective falls enough, and does it.</summary>
    private static void Search(double[][] columns, int n, double[] c, double[] b, double[] w, int j, double loss, double step, double squares)
    {
        double delta = Math.Abs(w[j] + step) - Math.Abs(w[j]) + loss * step, oldStep = 0, before = 0;
        int search = 0;
        for (; search < MostSearches; search++)
        {
            double difference = oldStep - step, condition = Math.Abs(w[j] + step) - Math.Abs(w[j]) - Sigma * delta;
            if (squares * step * step + loss * step + condition <= 0)
            {
                for (int i = 0; i < n; i++)
                    b[i] += difference * columns[j][i];
                break;
            }
            double after = 0;
            for (int i = 0; i < n; i++)
            {
                if (search == 0 && b[i] > 0)
                    before += c[i] * b[i] * b[i];
                b[i] += difference * columns[j][i];
                if (b[i] > 0)
                    after += c[i] * b[i] * b[i];
            }
            if (condition + after - before <= 0)
                break;
            (oldStep, step, delta) = (step, step * 0.5, delta * 0.5);
        }
        w[j] += step;
        if (search < MostSearches)
            return;
        Array.Fill(b, 1);
        for (int k = 0; k < columns.Length; k++)
            for (int i = 0; i < n && w[k] != 0; i++)
                b[i] -= w[k] * columns[k][i];
    }
}
