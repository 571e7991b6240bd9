using System.Numerics.Tensors;

namespace Baeum.Compute;

/// <summary>Singular value decomposition of a small matrix by one-sided rotations, exact to the last digits for small singular values too: <c>A = U · diag(s) · V</c>.</summary>
/// <remarks>Rows are rotated until all are orthogonal. Source: Hestenes (1958). Cost: about 6 sweeps of rows² / 2 rotations.</remarks>
public static class JacobiSvd
{
    private const int MostSweeps = 60;
    private const double Orthogonal = 1e-15;

    /// <summary>Singular values in descending order. Shape: a [rows, columns], rows ≤ columns → u [rows, rows] (column i belongs to value i), s [rows], v [rows, columns]; rows of v for zero singular values are zero.</summary>
    public static (double[] U, double[] S, double[] V) Decompose(ReadOnlySpan<double> a, int rows, int columns)
    {
        if (rows > columns || a.Length != rows * columns)
            throw new ArgumentException($"JacobiSvd: expected a [{rows}, {columns}] with at most as many rows as columns; received {a.Length} values.");
        var w = a.ToArray();
        var turns = new double[rows * rows];
        for (int i = 0; i < rows; i++)
            turns[i * rows + i] = 1;
        for (int sweep = 0; sweep < MostSweeps && Sweep(w, turns, rows, columns); sweep++)
        {
        }
        double[] norms = [.. Enumerable.Range(0, rows).Select(i => Math.Sqrt(TensorPrimitives.SumOfSquares<double>(w.AsSpan(i * columns, columns))))];
        int[] order = [.. Enumerable.Range(0, rows).OrderByDescending(i => norms[i])];
        var (u, v) = (new double[rows * rows], new double[rows * columns]);
        for (int i = 0; i < rows; i++)
        {
            int from = order[i];
            if (norms[from] > 0)
                TensorPrimitives.Divide<double>(w.AsSpan(from * columns, columns), norms[from], v.AsSpan(i * columns, columns));
            for (int j = 0; j < rows; j++)
                u[j * rows + i] = turns[from * rows + j];
        }
        return (u, [.. order.Select(i => norms[i])], v);
    }

    private static bool Sweep(double[] w, double[] turns, int rows, int columns)
    {
        bool turned = false;
        for (int i = 0; i < rows - 1; i++)
            for (int j = i + 1; j < rows; j++)
            {
                Span<double> a = w.AsSpan(i * columns, columns), b = w.AsSpan(j * columns, columns);
                double aa = TensorPrimitives.SumOfSquares<double>(a), bb = TensorPrimitives.SumOfSquares<double>(b), ab = TensorPrimitives.Dot<double>(a, b);
                if (Math.Abs(ab) <= Orthogonal * Math.Sqrt(aa * bb) || ab == 0)
                    continue;
                turned = true;
                double zeta = (bb - aa) / (2 * ab), t = Math.CopySign(1, zeta) / (Math.Abs(zeta) + Math.Sqrt(1 + zeta * zeta));
                double c = 1 / Math.Sqrt(1 + t * t), s = c * t;
                Rotate(a, b, c, s);
                Rotate(turns.AsSpan(i * rows, rows), turns.AsSpan(j * rows, rows), c, s);
            }
        return turned;
    }

    private static void Rotate(Span<double> a, Span<double> b, double c, double s)
    {
        for (int k = 0; k < a.Length; k++)
            (a[k], b[k]) = (c * a[k] - s * b[k], s * a[k] + c * b[k]);
    }
}
