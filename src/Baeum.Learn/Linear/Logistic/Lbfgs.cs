using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>A function with its gradient.</summary>
internal interface IDifferentiable
{
    /// <summary>The value; the gradient is written.</summary>
    double Evaluate(double[] w, double[] gradient);
}

/// <summary>When an optimization stops.</summary>
/// <param name="GradientTolerance">Greatest entry of the gradient.</param>
/// <param name="MaxIter">Most steps.</param>
/// <param name="RelativeDecrease">Least decrease of the value, as a share of it.</param>
internal readonly record struct StopRule(double GradientTolerance, int MaxIter, double RelativeDecrease = 2.220446049250313e-09);

/// <summary>Limited-memory BFGS (Liu and Nocedal 1989) with the steps and the stopping rules of SciPy's L-BFGS-B without bounds.</summary>
internal sealed class Lbfgs(IDifferentiable function, double[] w)
{
    private const int Memory = 10, MostTries = 20;
    private const double Epsilon = 2.220446049250313e-16;
    private readonly List<(double[] S, double[] Y, double Sy)> _pairs = [];
    private double[] _gradient = new double[w.Length], _newGradient = new double[w.Length];
    private double _theta = 1;

    /// <summary>Minimizes; w is written. Returns the number of steps.</summary>
    public static int Minimize(IDifferentiable function, double[] w, StopRule stop) => new Lbfgs(function, w).Run(stop);

    /// <summary>As <see cref="Minimize"/>, begun anew until a run gains nothing: a line search that is cut off ends a run before the optimum.</summary>
    public static int MinimizeTightly(IDifferentiable function, double[] w, StopRule stop)
    {
        var gradient = new double[w.Length];
        double f = double.PositiveInfinity, old;
        int steps = 0;
        do
        {
            old = f;
            steps += Minimize(function, w, stop);
            f = function.Evaluate(w, gradient);
        }
        while (old - f > Epsilon * Math.Abs(f) && steps < stop.MaxIter);
        return steps;
    }

    private int Run(StopRule stop)
    {
        double f = function.Evaluate(w, _gradient);
        int step = 0;
        if (Largest(_gradient) <= stop.GradientTolerance)
            return 0;
        while (step < stop.MaxIter)
        {
            var d = Direction();
            double slope = TensorPrimitives.Dot<double>(_gradient, d), old = f, length = step == 0 ? Math.Min(1 / TensorPrimitives.Norm<double>(d), 1e10) : 1, newSlope = slope;
            var from = (double[])w.Clone();
            if (!(slope < 0) || !Search(from, d, slope, ref length, ref f, ref newSlope))
            {
                from.CopyTo(w, 0);
                if (_pairs.Count == 0)
                    break;
                f = function.Evaluate(w, _gradient);
                _pairs.Clear();
                _theta = 1;
                continue;
            }
            step++;
            var y = new double[w.Length];
            TensorPrimitives.Subtract(_newGradient, _gradient, y);
            (_gradient, _newGradient) = (_newGradient, _gradient);
            if (Largest(_gradient) <= stop.GradientTolerance || old - f <= stop.RelativeDecrease * Math.Max(Math.Max(Math.Abs(old), Math.Abs(f)), 1))
                break;
            TensorPrimitives.Multiply(d, length, d);
            double sy = (newSlope - slope) * length;
            if (sy > Epsilon * -slope * length)
                Remember(d, y, sy);
        }
        return step;
    }

    private bool Search(double[] from, double[] d, double slope, ref double length, ref double f, ref double newSlope)
    {
        var search = new LineSearch(f, slope, length);
        for (int attempt = 0; attempt < MostTries; attempt++)
        {
            length = search.Step;
            TensorPrimitives.MultiplyAdd(d, length, from, w);
            f = function.Evaluate(w, _newGradient);
            newSlope = TensorPrimitives.Dot<double>(_newGradient, d);
            if (search.IsDone(f, newSlope))
                return true;
        }
        return false;
    }

    /// <summary><c>−H · gradient</c> by the two loops over the remembered steps.</summary>
    private double[] Direction()
    {
        var d = new double[w.Length];
        TensorPrimitives.Negate<double>(_gradient, d);
        var alpha = new double[_pairs.Count];
        for (int i = _pairs.Count - 1; i >= 0; i--)
        {
            alpha[i] = TensorPrimitives.Dot<double>(_pairs[i].S, d) / _pairs[i].Sy;
            TensorPrimitives.MultiplyAdd(_pairs[i].Y, -alpha[i], d, d);
        }
        TensorPrimitives.Divide(d, _theta, d);
        for (int i = 0; i < _pairs.Count; i++)
            TensorPrimitives.MultiplyAdd(_pairs[i].S, alpha[i] - TensorPrimitives.Dot<double>(_pairs[i].Y, d) / _pairs[i].Sy, d, d);
        return d;
    }

    private void Remember(double[] s, double[] y, double sy)
    {
        if (_pairs.Count == Memory)
            _pairs.RemoveAt(0);
        _pairs.Add((s, y, sy));
        _theta = TensorPrimitives.Dot<double>(y, y) / sy;
    }

    private static double Largest(double[] values) => values.Length == 0 ? 0 : Math.Abs(TensorPrimitives.MaxMagnitude<double>(values));
}
