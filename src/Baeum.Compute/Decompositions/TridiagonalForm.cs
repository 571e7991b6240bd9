using System.Numerics.Tensors;

namespace Baeum.Compute;

/// <summary><c>A = Q · T · Qᵀ</c> with T tridiagonal and Q a product of reflections <c>I − β u uᵀ</c>.</summary>
internal sealed class TridiagonalForm
{
    private const int RowsPerPart = 32, VectorsPerPart = 4;
    private readonly int _n;
    private readonly double[] _a, _betas, _w, _p;

    public TridiagonalForm(ReadOnlySpan<double> a, int n)
    {
        _n = n;
        _a = a.ToArray();
        (_betas, _w, _p, Diagonal, Beside) = (new double[n], new double[n], new double[n], new double[n], new double[n]);
        for (int k = 0; k < n; k++)
        {
            Update(k, k);
            Diagonal[k] = _a[k * n + k];
            if (k == n - 1)
                break;
            Beside[k] = MakeReflector(k);
            var u = _a.AsSpan(k * n + k + 1, n - k - 1);
            Threads.For((n - k - 2) / RowsPerPart + 1, new Body(this, k));
            // A − β u (A u)ᵀ − β (A u) uᵀ + β² (uᵀ A u) u uᵀ = A − u wᵀ − w uᵀ
            var w = _w.AsSpan(k + 1, n - k - 1);
            TensorPrimitives.Multiply<double>(_p.AsSpan(k + 1, n - k - 1), _betas[k], w);
            TensorPrimitives.MultiplyAdd<double>(u, -0.5 * _betas[k] * TensorPrimitives.Dot<double>(w, u), w, w);
        }
    }

    /// <summary>[n]: the diagonal of T.</summary>
    public double[] Diagonal { get; }

    /// <summary>[n]: beside the diagonal of T, from row i to row i + 1; the last is 0.</summary>
    public double[] Beside { get; }

    /// <summary>Turns vectors of T, as rows, into vectors of A: <c>v = Q · z</c>.</summary>
    public void Reflect(double[] vectors)
        => Threads.For((vectors.Length / _n + VectorsPerPart - 1) / VectorsPerPart, new ReflectBody(this, vectors));

    /// <summary>Row k becomes the vector u behind the diagonal; returns what stays beside the diagonal.</summary>
    private double MakeReflector(int k)
    {
        var x = _a.AsSpan(k * _n + k + 1, _n - k - 1);
        double alpha = x[0], below = TensorPrimitives.SumOfSquares<double>(x[1..]);
        if (below == 0)
        {
            _betas[k] = 0;
            x.Clear();
            return alpha;
        }
        double norm = -Math.CopySign(Math.Sqrt(alpha * alpha + below), alpha);
        double first = alpha - norm;
        x[0] = 1;
        TensorPrimitives.Divide(x[1..], first, x[1..]);
        _betas[k] = -first / norm;
        return norm;
    }

    /// <summary>Brings a row from column <paramref name="from"/> on up to date with the reflection of row k − 1.</summary>
    private void Update(int row, int k, int from = -1)
    {
        if (k == 0 || _betas[k - 1] == 0)
            return;
        int at = from < 0 ? k : from;
        ReadOnlySpan<double> u = _a.AsSpan((k - 1) * _n, _n);
        var target = _a.AsSpan(row * _n + at, _n - at);
        TensorPrimitives.MultiplyAdd<double>(_w.AsSpan(at), -u[row], target, target);
        TensorPrimitives.MultiplyAdd<double>(u[at..], -_w[row], target, target);
    }

    /// <summary>Updates some rows and multiplies them with the next vector in the same pass.</summary>
    private readonly struct Body(TridiagonalForm form, int k) : IParallelBody
    {
        public void Run(int part)
        {
            int n = form._n, first = k + 1 + part * RowsPerPart;
            var u = form._a.AsSpan(k * n + k + 1, n - k - 1);
            for (int row = first; row < Math.Min(first + RowsPerPart, n); row++)
            {
                form.Update(row, k, k + 1);
                form._p[row] = TensorPrimitives.Dot<double>(form._a.AsSpan(row * n + k + 1, n - k - 1), u);
            }
        }
    }

    private readonly struct ReflectBody(TridiagonalForm form, double[] vectors) : IParallelBody
    {
        public void Run(int part)
        {
            int n = form._n, first = part * VectorsPerPart, end = Math.Min(first + VectorsPerPart, vectors.Length / n);
            for (int k = n - 2; k >= 0; k--)
            {
                var u = form._a.AsSpan(k * n + k + 1, n - k - 1);
                for (int i = first; i < end && form._betas[k] != 0; i++)
                {
                    var z = vectors.AsSpan(i * n + k + 1, n - k - 1);
                    TensorPrimitives.MultiplyAdd<double>(u, -form._betas[k] * TensorPrimitives.Dot<double>(u, z), z, z);
                }
            }
        }
    }
}
