using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>Cyclic coordinate descent for <c>½ |y − X w|² + l1 |w|₁ + ½ l2 |w|²</c> until the duality gap is small (Friedman, Hastie and Tibshirani 2010), with scikit-learn's order and rule for stopping.</summary>
/// <param name="Tolerance">Share of |y|² that the gap may be.</param>
/// <param name="MaxIter">Most passes.</param>
/// <param name="Positive">Only coefficients that are not negative.</param>
/// <param name="Random">Draws the coordinates; null for one after the other.</param>
internal sealed record CoordinateDescent(double Tolerance, int MaxIter, bool Positive, XorShift? Random)
{
    /// <summary>Minimizes from where w is. Returns the gap and the number of passes.</summary>
    public (double Gap, int Passes) Run(double[][] x, double[] y, double l1, double l2, double[] w)
    {
        int n = w.Length, pass = 0;
        double[] norms = Array.ConvertAll(x, column => TensorPrimitives.Dot<double>(column, column)), residual = (double[])y.Clone();
        for (int j = 0; j < n; j++)
            if (w[j] != 0)
                TensorPrimitives.MultiplyAdd(x[j], -w[j], residual, residual);
        double bound = Tolerance * TensorPrimitives.Dot<double>(y, y), gap = bound + 1;
        while (pass < MaxIter)
        {
            double largest = 0, change = 0;
            for (int k = 0; k < n; k++)
            {
                int j = Random?.Below(n) ?? k;
                if (norms[j] == 0)
                    continue;
                double old = w[j];
                if (old != 0)
                    TensorPrimitives.MultiplyAdd(x[j], old, residual, residual);
                double slope = TensorPrimitives.Dot<double>(x[j], residual);
                w[j] = Positive && slope < 0 ? 0 : Math.CopySign(Math.Max(Math.Abs(slope) - l1, 0), slope) / (norms[j] + l2);
                if (w[j] != 0)
                    TensorPrimitives.MultiplyAdd(x[j], -w[j], residual, residual);
                change = Math.Max(change, Math.Abs(w[j] - old));
                largest = Math.Max(largest, Math.Abs(w[j]));
            }
            pass++;
            if (largest != 0 && change / largest >= Tolerance && pass < MaxIter)
                continue;
            gap = Gap(x, y, residual, w, l1, l2);
            if (gap < bound)
                break;
        }
        return (gap, pass);
    }

    private double Gap(double[][] x, double[] y, double[] residual, double[] w, double l1, double l2)
    {
        double dual = Positive ? double.NegativeInfinity : 0;
        for (int j = 0; j < w.Length; j++)
        {
            double slope = TensorPrimitives.Dot<double>(x[j], residual) - l2 * w[j];
            dual = Math.Max(dual, Positive ? slope : Math.Abs(slope));
        }
        double rr = TensorPrimitives.Dot<double>(residual, residual), ww = TensorPrimitives.Dot<double>(w, w), scale = dual > l1 ? l1 / dual : 1;
        double gap = dual > l1 ? 0.5 * (rr + rr * scale * scale) : rr;
        return gap + l1 * TensorPrimitives.SumOfMagnitudes<double>(w) - scale * TensorPrimitives.Dot<double>(residual, y) + 0.5 * l2 * (1 + scale * scale) * ww;
    }
}
