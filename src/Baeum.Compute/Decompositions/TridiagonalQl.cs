namespace Baeum.Compute;

/// <summary>The eigenvalues of a symmetric tridiagonal matrix by implicit QL steps with Wilkinson's shift.</summary>
internal static class TridiagonalQl
{
    private const int MostSteps = 60;

    /// <summary>The diagonal becomes the eigenvalues; the rotations go to <paramref name="basis"/>.</summary>
    public static void Run(double[] diagonal, double[] beside, RotatedBasis basis)
    {
        int n = diagonal.Length;
        beside[n - 1] = 0;
        double norm = 0;
        for (int i = 0; i < n; i++)
            norm = Math.Max(norm, Math.Abs(diagonal[i]) + Math.Abs(beside[i]));
        // What is this small beside the whole matrix changes no value by more than rounding does.
        double negligible = norm * Math.Pow(2, -54);
        for (int low = 0; low < n; low++)
            for (int step = 0; ; step++)
            {
                int end = low;
                while (end < n - 1 && Math.Abs(beside[end]) > negligible && !IsNegligible(diagonal, beside[end], end))
                    end++;
                if (end == low)
                    break;
                if (step == MostSteps)
                    throw new ArithmeticException($"SymmetricEigen: eigenvalue {low} did not converge in {MostSteps} steps.");
                Step(diagonal, beside, low, end, basis);
            }
        basis.Flush();
    }

    private static bool IsNegligible(double[] d, double e, int i) => Math.Abs(d[i]) + Math.Abs(d[i + 1]) is var size && size + Math.Abs(e) == size;

    private static void Step(double[] d, double[] e, int low, int end, RotatedBasis basis)
    {
        double shift = (d[low + 1] - d[low]) / (2 * e[low]);
        double radius = double.Hypot(shift, 1);
        double g = d[end] - d[low] + e[low] / (shift + Math.CopySign(radius, shift));
        double s = 1, c = 1, p = 0;
        for (int i = end - 1; i >= low; i--)
        {
            double f = s * e[i], b = c * e[i];
            double r = double.Hypot(f, g);
            e[i + 1] = r;
            if (r == 0)
            {
                d[i + 1] -= p;
                e[end] = 0;
                return;
            }
            s = f / r;
            c = g / r;
            g = d[i + 1] - p;
            r = (d[i] - g) * s + 2 * c * b;
            p = s * r;
            d[i + 1] = g + p;
            g = c * r - b;
            basis.Rotate(i, c, s);
        }
        d[low] -= p;
        e[low] = g;
        e[end] = 0;
    }
}
