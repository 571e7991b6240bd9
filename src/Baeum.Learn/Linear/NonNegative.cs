namespace Baeum.Learn;

/// <summary>Least squares with coefficients that are not negative (Lawson and Hanson 1974): <c>min |A w − b|, w ≥ 0</c>.</summary>
internal static class NonNegative
{
    /// <summary>The coefficients. Shape: columns [n][m], target [m] → [n].</summary>
    public static double[] Solve(double[][] columns, double[] target)
    {
        int n = columns.Length;
        double[][] gram = SymmetricSystem.Gram(columns);
        double[] right = Array.ConvertAll(columns, column => SingularValues.Dot(column, target)), w = new double[n];
        var chosen = new List<int>();
        double tolerance = 1e-12 * Math.Max(1, right.Select(Math.Abs).DefaultIfEmpty().Max());
        for (int step = 0; step < 3 * n + 10; step++)
        {
            double best = tolerance;
            int next = -1;
            for (int j = 0; j < n; j++)
            {
                double gradient = right[j] - SingularValues.Dot(gram[j], w);
                if (!chosen.Contains(j) && gradient > best)
                    (best, next) = (gradient, j);
            }
            if (next < 0)
                break;
            chosen.Add(next);
            var s = Free(columns, target, chosen);
            while (s.Min() <= 0)
            {
                double alpha = double.PositiveInfinity;
                for (int k = 0; k < s.Length; k++)
                    if (s[k] <= 0)
                        alpha = Math.Min(alpha, w[chosen[k]] / (w[chosen[k]] - s[k]));
                for (int k = 0; k < s.Length; k++)
                    w[chosen[k]] += alpha * (s[k] - w[chosen[k]]);
                for (int k = s.Length - 1; k >= 0; k--)
                    if (w[chosen[k]] <= 1e-15 || s[k] <= 0 && w[chosen[k]] <= 1e-12)
                    {
                        w[chosen[k]] = 0;
                        chosen.RemoveAt(k);
                    }
                if (chosen.Count == 0)
                    break;
                s = Free(columns, target, chosen);
            }
            Array.Clear(w);
            for (int k = 0; k < chosen.Count; k++)
                w[chosen[k]] = s[k];
        }
        return w;
    }

    private static double[] Free(double[][] columns, double[] target, List<int> chosen)
        => LeastSquares.Solve(new SingularValues([.. chosen.Select(j => columns[j])]), target, LeastSquares.Epsilon);
}
