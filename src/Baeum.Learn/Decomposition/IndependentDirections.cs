using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>The fixed point rounds of FastICA on white samples: <c>w ← mean(x g(w · x)) − mean(g'(w · x)) w</c>, made orthogonal.</summary>
/// <param name="x">[components, samples], uncorrelated.</param>
/// <param name="samples">Number of samples.</param>
/// <param name="contrast">g.</param>
/// <param name="tol">When to stop.</param>
/// <param name="maxIter">Most rounds.</param>
internal sealed class IndependentDirections(double[] x, int samples, Func<double[], double> contrast, double tol, int maxIter)
{
    private const double SmallestNormal = 2.2250738585072014e-308;

    /// <summary>All directions at once. Shape: [n][n] → [n][n].</summary>
    public (double[][] W, int Rounds) Parallel(double[][] start)
    {
        var w = Orthogonal(start);
        for (int round = 1; ; round++)
        {
            var next = new double[w.Length][];
            Threads.For(w.Length, new Body(this, w, next));
            next = Orthogonal(next);
            double moved = Enumerable.Range(0, w.Length).Max(i => Math.Abs(Math.Abs(SingularValues.Dot(next[i], w[i])) - 1));
            w = next;
            if (moved < tol || round == maxIter)
                return (w, round);
        }
    }

    /// <summary>One direction after the other, orthogonal to those before.</summary>
    public (double[][] W, int Rounds) Deflation(double[][] start)
    {
        int most = 0;
        var found = new List<double[]>();
        foreach (double[] first in start)
        {
            double[] w = Unit(first);
            for (int round = 1; round <= maxIter; round++)
            {
                double[] next = Step(w);
                double[] shares = [.. found.Select(other => SingularValues.Dot(next, other))];
                for (int k = 0; k < shares.Length; k++)
                    TensorPrimitives.MultiplyAdd(found[k], -shares[k], next, next);
                next = Unit(next);
                double moved = Math.Abs(Math.Abs(SingularValues.Dot(next, w)) - 1);
                (w, most) = (next, Math.Max(most, round));
                if (moved < tol)
                    break;
            }
            found.Add(w);
        }
        return ([.. found], most);
    }

    private double[] Step(double[] w)
    {
        var u = new double[samples];
        for (int k = 0; k < w.Length; k++)
            TensorPrimitives.MultiplyAdd(x.AsSpan(k * samples, samples), w[k], u, u);
        double slope = contrast(u);
        return [.. w.Select((value, k) => SingularValues.Dot(x.AsSpan(k * samples, samples), u) / samples - slope * value)];
    }

    private static double[] Unit(double[] w) => Array.ConvertAll(w, value => value / TensorPrimitives.Norm<double>(w));

    /// <summary><c>(W Wᵀ)^(−1/2) W</c></summary>
    private static double[][] Orthogonal(double[][] w)
    {
        int n = w.Length;
        var gram = new double[n * n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                gram[i * n + j] = SingularValues.Dot(w[i], w[j]);
        var (values, vectors) = SymmetricEigen.Decompose(gram, n);
        var root = new double[n * n];
        for (int k = 0; k < n; k++)
            for (int i = 0; i < n; i++)
                for (int j = 0; j < n; j++)
                    root[i * n + j] += vectors[k * n + i] * vectors[k * n + j] / Math.Sqrt(Math.Max(values[k], SmallestNormal));
        return [.. Enumerable.Range(0, n).Select(i => (double[])[.. Enumerable.Range(0, n).Select(j => Enumerable.Range(0, n).Sum(k => root[i * n + k] * w[k][j]))])];
    }

    private readonly struct Body(IndependentDirections directions, double[][] w, double[][] next) : IParallelBody
    {
        public void Run(int part) => next[part] = directions.Step(w[part]);
    }
}
