namespace Baeum.Learn;

/// <summary><c>A = U · diag(s) · Vᵀ</c> of a matrix of columns, by Householder's reflections and Jacobi's rotations (Demmel and Veselić 1992): small singular values come out as exact as large ones.</summary>
internal sealed class SingularValues
{
    private const int MostSweeps = 60;
    private const double Orthogonal = 1e-15;

    /// <summary>Decomposes. Shape: columns [n][m].</summary>
    public SingularValues(double[][] columns)
    {
        int n = columns.Length, m = n == 0 ? 0 : columns[0].Length;
        if (m < n)
        {
            var other = new SingularValues(Transposed(columns));
            (U, S, V) = (other.V, other.S, other.U);
            return;
        }
        var qr = m > n ? new Reflections(columns) : null;
        double[][] work = qr?.Upper() ?? [.. columns.Select(c => (double[])c.Clone())], v = Identity(n);
        Rotate(work, v);
        double[] lengths = Array.ConvertAll(work, column => Math.Sqrt(Dot(column, column)));
        int[] order = [.. Enumerable.Range(0, n).OrderByDescending(i => lengths[i])];
        S = Array.ConvertAll(order, i => lengths[i]);
        V = Array.ConvertAll(order, i => v[i]);
        U = Array.ConvertAll(order, i => Unit(work[i], lengths[i]));
        if (qr is not null)
            U = Array.ConvertAll(U, qr.Apply);
    }

    /// <summary>Left vectors, [min(m, n)][m].</summary>
    public double[][] U { get; }

    /// <summary>Singular values, the greatest first.</summary>
    public double[] S { get; }

    /// <summary>Right vectors, [min(m, n)][n].</summary>
    public double[][] V { get; }

    /// <summary>Number of singular values above a share of the greatest.</summary>
    public int Rank(double tolerance) => S.Count(s => s > tolerance * S[0]);

    /// <summary><c>a · b</c></summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b) => System.Numerics.Tensors.TensorPrimitives.Dot(a, b);

    /// <summary>Rows as columns.</summary>
    public static double[][] Transposed(double[][] columns)
    {
        var rows = new double[columns[0].Length][];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = new double[columns.Length];
            for (int j = 0; j < columns.Length; j++)
                rows[i][j] = columns[j][i];
        }
        return rows;
    }

    private static void Rotate(double[][] work, double[][] v)
    {
        bool isRotating = true;
        for (int sweep = 0; sweep < MostSweeps && isRotating; sweep++)
        {
            isRotating = false;
            for (int p = 0; p < work.Length; p++)
                for (int q = p + 1; q < work.Length; q++)
                {
                    double pp = Dot(work[p], work[p]), qq = Dot(work[q], work[q]), pq = Dot(work[p], work[q]);
                    if (Math.Abs(pq) <= Orthogonal * Math.Sqrt(pp * qq) || pq == 0)
                        continue;
                    isRotating = true;
                    double zeta = (qq - pp) / (2 * pq), t = (zeta >= 0 ? 1 : -1) / (Math.Abs(zeta) + Math.Sqrt(1 + zeta * zeta)), c = 1 / Math.Sqrt(1 + t * t);
                    Turn(work[p], work[q], c, c * t);
                    Turn(v[p], v[q], c, c * t);
                }
        }
    }

    private static void Turn(double[] a, double[] b, double cosine, double sine)
    {
        for (int i = 0; i < a.Length; i++)
            (a[i], b[i]) = (cosine * a[i] - sine * b[i], sine * a[i] + cosine * b[i]);
    }

    private static double[] Unit(double[] column, double length) => length == 0 ? column : Array.ConvertAll(column, value => value / length);

    private static double[][] Identity(int n)
    {
        var columns = new double[n][];
        for (int i = 0; i < n; i++)
        {
            columns[i] = new double[n];
            columns[i][i] = 1;
        }
        return columns;
    }
}
