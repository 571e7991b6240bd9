using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>L-BFGS for a smooth function plus absolute values, <c>f(w) + Σ lⱼ |wⱼ|</c>, by steps that stay within an orthant (Andrew and Gao 2007).</summary>
internal sealed class OrthantWise(IDifferentiable function, double[] w, double[] l1)
{
    private const int Memory = 10, MostTries = 60;
    private readonly List<(double[] S, double[] Y, double Sy)> _pairs = [];

    /// <summary>Minimizes; w is written. Returns the number of steps.</summary>
    public static int Minimize(IDifferentiable function, double[] w, double[] l1, StopRule stop) => new OrthantWise(function, w, l1).Run(stop);

    private int Run(StopRule stop)
    {
        int n = w.Length, step = 0;
        double[] gradient = new double[n], newGradient = new double[n], next = new double[n], orthant = new double[n];
        double f = function.Evaluate(w, gradient) + Penalty(w);
        for (; step < stop.MaxIter; step++)
        {
            var pseudo = Pseudo(gradient);
            if (Math.Abs(TensorPrimitives.MaxMagnitude<double>(pseudo)) <= stop.GradientTolerance)
                break;
            var d = Direction(pseudo);
            for (int j = 0; j < n; j++)
            {
                d[j] = d[j] * pseudo[j] >= 0 && l1[j] > 0 ? 0 : d[j];
                orthant[j] = w[j] != 0 ? Math.Sign(w[j]) : Math.Sign(-pseudo[j]);
            }
            double length = _pairs.Count == 0 ? 1 / TensorPrimitives.Norm<double>(pseudo) : 1, newF = f;
            bool isBetter = false;
            for (int attempt = 0; attempt < MostTries && !isBetter; attempt++, length *= 0.5)
            {
                double gain = 0;
                for (int j = 0; j < n; j++)
                {
                    next[j] = w[j] + length * d[j];
                    if (l1[j] > 0 && next[j] * orthant[j] <= 0)
                        next[j] = 0;
                    gain += pseudo[j] * (next[j] - w[j]);
                }
                newF = function.Evaluate(next, newGradient) + Penalty(next);
                isBetter = newF <= f + 1e-4 * gain;
            }
            if (!isBetter)
            {
                if (_pairs.Count == 0)
                    break;
                _pairs.Clear();
                continue;
            }
            double[] s = new double[n], y = new double[n];
            TensorPrimitives.Subtract(next, w, s);
            TensorPrimitives.Subtract(newGradient, gradient, y);
            double sy = TensorPrimitives.Dot<double>(s, y), decrease = f - newF;
            if (sy > 1e-14 * TensorPrimitives.Dot<double>(s, s))
                _pairs.Add((s, y, sy));
            if (_pairs.Count > Memory)
                _pairs.RemoveAt(0);
            next.CopyTo(w, 0);
            (gradient, newGradient, f) = (newGradient, gradient, newF);
            if (decrease <= stop.RelativeDecrease * Math.Max(Math.Abs(f), 1))
                break;
        }
        return step;
    }

    private double Penalty(double[] at)
    {
        double sum = 0;
        for (int j = 0; j < at.Length; j++)
            sum += l1[j] * Math.Abs(at[j]);
        return sum;
    }

    /// <summary>The steepest one-sided slope; 0 where zero is the best place.</summary>
    private double[] Pseudo(double[] gradient)
    {
        var pseudo = new double[w.Length];
        for (int j = 0; j < pseudo.Length; j++)
        {
            double up = gradient[j] + l1[j], down = gradient[j] - l1[j];
            pseudo[j] = w[j] > 0 ? up : w[j] < 0 ? down : up < 0 ? up : down > 0 ? down : 0;
        }
        return pseudo;
    }

    private double[] Direction(double[] pseudo)
    {
        var d = Array.ConvertAll(pseudo, g => -g);
        var alpha = new double[_pairs.Count];
        for (int i = _pairs.Count - 1; i >= 0; i--)
        {
            alpha[i] = TensorPrimitives.Dot<double>(_pairs[i].S, d) / _pairs[i].Sy;
            TensorPrimitives.MultiplyAdd(_pairs[i].Y, -alpha[i], d, d);
        }
        if (_pairs.Count > 0)
            TensorPrimitives.Multiply(d, _pairs[^1].Sy / TensorPrimitives.Dot<double>(_pairs[^1].Y, _pairs[^1].Y), d);
        for (int i = 0; i < _pairs.Count; i++)
            TensorPrimitives.MultiplyAdd(_pairs[i].S, alpha[i] - TensorPrimitives.Dot<double>(_pairs[i].Y, d) / _pairs[i].Sy, d, d);
        return d;
    }
}
