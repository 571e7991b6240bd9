using Baeum.Compute;

namespace Baeum.Learn;

/// <summary><c>½ |w|² + Σ Cᵢ log(1 + exp(−yᵢ w · xᵢ))</c></summary>
internal sealed class LogisticLosses(LinearProblem problem, double[] y, double[] c) : ISmooth
{
    private readonly double[] _z = new double[y.Length], _curvature = new double[y.Length];

    public double Value(double[] w)
    {
        double f = PaddedRows.Dot(w, w) / 2;
        for (int i = 0; i < y.Length; i++)
        {
            _z[i] = PaddedRows.Dot(w, problem.Row(i));
            double yz = y[i] * _z[i];
            f += c[i] * (yz >= 0 ? Math.Log(1 + Math.Exp(-yz)) : -yz + Math.Log(1 + Math.Exp(yz)));
        }
        return f;
    }

    public void Gradient(double[] w, double[] gradient)
    {
        w.CopyTo(gradient, 0);
        for (int i = 0; i < y.Length; i++)
        {
            double p = 1 / (1 + Math.Exp(-y[i] * _z[i]));
            _curvature[i] = c[i] * p * (1 - p);
            PaddedRows.Add(c[i] * (p - 1) * y[i], problem.Row(i), gradient);
        }
    }

    public void Curvature(double[] direction, double[] product)
    {
        direction.CopyTo(product, 0);
        for (int i = 0; i < y.Length; i++)
            PaddedRows.Add(_curvature[i] * PaddedRows.Dot(direction, problem.Row(i)), problem.Row(i), product);
    }
}
