namespace Baeum.Learn;

/// <summary>From decision values to probabilities: <c>P(y = 1 | f) = 1 / (1 + exp(A f + B))</c>, fitted by Newton's method (Platt 2000; Lin, Lin and Weng 2007); several classes by pairwise coupling (Wu, Lin and Weng 2004).</summary>
internal static class PlattScaling
{
    private const int MostSteps = 100;
    private const double LeastStep = 1e-10, Ridge = 1e-12, Tolerance = 1e-5, LeastProbability = 1e-7;

    /// <summary>A and B of decision values; <paramref name="isPositive"/> says which side each belongs to.</summary>
    public static (double A, double B) Fit(ReadOnlySpan<double> values, Func<int, bool> isPositive)
    {
        double positive = 0;
        for (int i = 0; i < values.Length; i++)
            positive += isPositive(i) ? 1 : 0;
        double negative = values.Length - positive, high = (positive + 1) / (positive + 2), low = 1 / (negative + 2);
        var targets = new double[values.Length];
        for (int i = 0; i < targets.Length; i++)
            targets[i] = isPositive(i) ? high : low;
        double a = 0, b = Math.Log((negative + 1) / (positive + 1)), loss = Loss(values, targets, a, b);
        for (int step = 0; step < MostSteps; step++)
        {
            double h11 = Ridge, h22 = Ridge, h21 = 0, g1 = 0, g2 = 0;
            for (int i = 0; i < values.Length; i++)
            {
                var (p, q) = Odds(values[i] * a + b);
                h11 += values[i] * values[i] * (p * q);
                h22 += p * q;
                h21 += values[i] * (p * q);
                g1 += values[i] * (targets[i] - p);
                g2 += targets[i] - p;
            }
            if (Math.Abs(g1) < Tolerance && Math.Abs(g2) < Tolerance)
                break;
            double determinant = h11 * h22 - h21 * h21, da = -(h22 * g1 - h21 * g2) / determinant, db = -(-h21 * g1 + h11 * g2) / determinant, slope = g1 * da + g2 * db, length = 1;
            for (; length >= LeastStep; length /= 2)
            {
                double newLoss = Loss(values, targets, a + length * da, b + length * db);
                if (newLoss >= loss + 0.0001 * length * slope)
                    continue;
                (a, b, loss) = (a + length * da, b + length * db, newLoss);
                break;
            }
            if (length < LeastStep)
                break;
        }
        return (a, b);
    }

    /// <summary>The probability of the positive side, kept away from 0 and 1.</summary>
    public static double Probability(double value, double a, double b) => Math.Min(Math.Max(Odds(value * a + b).P, LeastProbability), 1 - LeastProbability);

    /// <summary>Probabilities of all classes from those of each pair. Shape: pairs [classes, classes] → [classes].</summary>
    public static void Couple(double[,] pairs, Span<double> p)
    {
        int k = p.Length;
        var q = new double[k, k];
        var qp = new double[k];
        for (int t = 0; t < k; t++)
        {
            p[t] = 1.0 / k;
            for (int j = 0; j < k; j++)
                if (j != t)
                {
                    q[t, t] += pairs[j, t] * pairs[j, t];
                    q[t, j] = j < t ? q[j, t] : -pairs[j, t] * pairs[t, j];
                }
        }
        for (int step = 0; step < Math.Max(100, k); step++)
        {
            double pqp = 0, error = 0;
            for (int t = 0; t < k; t++)
            {
                qp[t] = 0;
                for (int j = 0; j < k; j++)
                    qp[t] += q[t, j] * p[j];
                pqp += p[t] * qp[t];
            }
            foreach (double value in qp)
                error = Math.Max(error, Math.Abs(value - pqp));
            if (error < 0.005 / k)
                break;
            for (int t = 0; t < k; t++)
            {
                double change = (-qp[t] + pqp) / q[t, t];
                p[t] += change;
                pqp = (pqp + change * (change * q[t, t] + 2 * qp[t])) / (1 + change) / (1 + change);
                for (int j = 0; j < k; j++)
                {
                    qp[j] = (qp[j] + change * q[t, j]) / (1 + change);
                    p[j] /= 1 + change;
                }
            }
        }
    }

    private static (double P, double Q) Odds(double z)
    {
        double e = Math.Exp(-Math.Abs(z));
        return z >= 0 ? (e / (1 + e), 1 / (1 + e)) : (1 / (1 + e), e / (1 + e));
    }

    private static double Loss(ReadOnlySpan<double> values, double[] targets, double a, double b)
    {
        double sum = 0;
        for (int i = 0; i < targets.Length; i++)
        {
            double z = values[i] * a + b;
            sum += z >= 0 ? targets[i] * z + Math.Log(1 + Math.Exp(-z)) : (targets[i] - 1) * z + Math.Log(1 + Math.Exp(z));
        }
        return sum;
    }
}
