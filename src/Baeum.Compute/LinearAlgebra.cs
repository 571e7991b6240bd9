namespace Baeum.Compute;

/// <summary>Decompositions of small matrices, row-major, in double.</summary>
public static class LinearAlgebra
{
    /// <summary>
    /// <c>A = Q · R</c> by Householder reflections; Q has orthonormal columns, R is upper triangular. Shape: a [m, n] → q [m, n], r [n, n], m ≥ n.
    /// The signs are those of LAPACK and NumPy: <c>numpy.linalg.qr(a, mode="reduced")</c>.
    /// </summary>
    public static void Qr(ReadOnlySpan<double> a, int m, int n, Span<double> q, Span<double> r)
    {
        if (m < n || a.Length != m * n || q.Length != m * n || r.Length != n * n)
            throw new ArgumentException($"Qr: expected a [m, n], q [m, n], r [n, n] with m ≥ n; received m = {m}, n = {n} with {a.Length}, {q.Length} and {r.Length} values.");
        var w = a.ToArray();
        Span<double> beta = new double[n];
        for (int j = 0; j < n; j++)
            beta[j] = Reflector(w, m, n, j);
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                r[i * n + j] = j < i ? 0 : w[i * n + j];
        q.Clear();
        for (int j = 0; j < n; j++)
            q[j * n + j] = 1;
        for (int j = n - 1; j >= 0; j--)
            Reflect(w, m, n, j, beta[j], q, 0);
    }

    /// <summary>Makes column j zero below the diagonal; keeps the vector v (v[j] = 1 implied) below it. Returns beta of <c>I − beta · v · vᵀ</c>.</summary>
    private static double Reflector(Span<double> w, int m, int n, int j)
    {
        double below = 0, alpha = w[j * n + j];
        for (int i = j + 1; i < m; i++)
            below += w[i * n + j] * w[i * n + j];
        if (below == 0)
            return 0;
        double norm = -Math.CopySign(Math.Sqrt(alpha * alpha + below), alpha);
        for (int i = j + 1; i < m; i++)
            w[i * n + j] /= alpha - norm;
        double beta = (norm - alpha) / norm;
        w[j * n + j] = norm;
        Reflect(w, m, n, j, beta, w, j + 1);
        return beta;
    }

    /// <summary>Applies reflector j, whose vector stands in w, to the columns of target from <paramref name="first"/> on.</summary>
    private static void Reflect(ReadOnlySpan<double> w, int m, int n, int j, double beta, Span<double> target, int first)
    {
        for (int c = first; c < n; c++)
        {
            double dot = target[j * n + c];
            for (int i = j + 1; i < m; i++)
                dot += w[i * n + j] * target[i * n + c];
            target[j * n + c] -= beta * dot;
            for (int i = j + 1; i < m; i++)
                target[i * n + c] -= beta * dot * w[i * n + j];
        }
    }
}
