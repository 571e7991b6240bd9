using Baeum.Compute;

namespace Baeum.Learn;

/// <summary><c>½ |w|² + Σ Cᵢ loss(w · xᵢ)²</c>, where the loss is zero on a half line or outside of an interval: squared hinge, or squared errors beyond epsilon.</summary>
/// <param name="problem">The samples.</param>
/// <param name="y">1 or −1, or the numbers to be predicted.</param>
/// <param name="c">Cost of each sample.</param>
/// <param name="epsilon">Errors up to this cost nothing; null for the squared hinge.</param>
internal sealed class SquaredLosses(LinearProblem problem, double[] y, double[] c, double? epsilon) : ISmooth
{
    private readonly double[] _loss = new double[y.Length];

    public double Value(double[] w)
    {
        double f = PaddedRows.Dot(w, w) / 2;
        for (int i = 0; i < y.Length; i++)
        {
            double z = PaddedRows.Dot(w, problem.Row(i));
            _loss[i] = epsilon is { } e ? (z - y[i] < -e ? z - y[i] + e : z - y[i] > e ? z - y[i] - e : 0) : y[i] * Math.Min(0, y[i] * z - 1);
            f += c[i] * _loss[i] * _loss[i];
        }
        return f;
    }

    public void Gradient(double[] w, double[] gradient)
    {
        w.CopyTo(gradient, 0);
        for (int i = 0; i < y.Length; i++)
            if (_loss[i] != 0)
                PaddedRows.Add(2 * c[i] * _loss[i], problem.Row(i), gradient);
    }

    public void Curvature(double[] direction, double[] product)
    {
        direction.CopyTo(product, 0);
        for (int i = 0; i < y.Length; i++)
            if (_loss[i] != 0)
                PaddedRows.Add(2 * c[i] * PaddedRows.Dot(direction, problem.Row(i)), problem.Row(i), product);
    }
}
