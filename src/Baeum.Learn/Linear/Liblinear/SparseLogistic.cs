namespace Baeum.Learn;

/// <summary>Newton steps solved by coordinate descent for logistic regression with absolute values as penalty (Yuan, Ho and Lin 2012): <c>min |w|₁ + Σ Cᵢ log(1 + exp(−yᵢ w · xᵢ))</c>.</summary>
internal sealed class SparseLogistic
{
    private const int MostInner = 1000, MostSearches = 20;
    private const double Sigma = 0.01, Ridge = 1e-12;
    private readonly double[][] _columns;
    private readonly double[] _y, _c, _exp, _newExp, _slope, _curvature, _change, _w, _next, _gradient, _diagonal, _negative;
    private readonly MersenneTwister _random;
    private readonly int[] _order;
    private int _active;
    private double _norm, _firstNorm, _inner = 1;

    private SparseLogistic(LinearProblem problem, double[] y, double[] c, double[] w, MersenneTwister random)
    {
        int n = problem.Count, features = problem.Features;
        (_columns, _y, _c, _w, _random) = (problem.Columns(), y, c, w, random);
        (_exp, _newExp, _slope, _curvature, _change) = (new double[n], new double[n], new double[n], new double[n], new double[n]);
        (_next, _gradient, _diagonal, _negative) = (new double[features], new double[features], new double[features], new double[features]);
        _order = [.. Enumerable.Range(0, features)];
        Array.Fill(_exp, 1);
        Weigh();
        for (int j = 0; j < features; j++)
            for (int i = 0; i < n; i++)
                _negative[j] += y[i] < 0 ? c[i] * _columns[j][i] : 0;
    }

    /// <summary>Minimizes; w is written. Returns the number of Newton steps.</summary>
    public static int Solve(LinearProblem problem, double[] y, double[] c, double[] w, double tolerance, int maxIter, MersenneTwister random)
        => new SparseLogistic(problem, y, c, w, random).Run(tolerance, maxIter);

    private int Run(double tolerance, int maxIter)
    {
        double oldMax = double.PositiveInfinity;
        int step = 0;
        for (; step < maxIter; step++)
        {
            var (max, norm) = Differentiate(oldMax);
            if (step == 0)
                _firstNorm = norm;
            if (norm <= tolerance * _firstNorm)
                break;
            int passes = Descend();
            Search();
            if (passes == 1)
                _inner *= 0.25;
            oldMax = max;
        }
        return step;
    }

    /// <summary>Gradient and curvature of each coordinate; those that stay zero are set aside.</summary>
    private (double Max, double Norm) Differentiate(double oldMax)
    {
        double max = 0, norm = 0;
        _active = _order.Length;
        for (int s = 0; s < _active; s++)
        {
            int j = _order[s];
            double h = Ridge, sum = 0;
            var column = _columns[j];
            for (int i = 0; i < column.Length; i++)
            {
                h += column[i] * column[i] * _curvature[i];
                sum += column[i] * _slope[i];
            }
            (_diagonal[j], _gradient[j]) = (h, -sum + _negative[j]);
            if (SparseStep.Violation(_w[j], _gradient[j], oldMax / _y.Length) is not { } violation)
            {
                _active--;
                (_order[s], _order[_active]) = (_order[_active], _order[s]);
                s--;
                continue;
            }
            max = Math.Max(max, violation);
            norm += violation;
        }
        return (max, norm);
    }

    /// <summary>Minimizes the quadratic model; returns the number of passes.</summary>
    private int Descend()
    {
        double oldMax = double.PositiveInfinity;
        int active = _active, pass = 0;
        Array.Clear(_change);
        _w.AsSpan(0, _next.Length).CopyTo(_next);
        while (pass < MostInner)
        {
            double max = 0, norm = 0;
            RandomOrder.Shuffle(_order.AsSpan(0, active), _random);
            for (int s = 0; s < active; s++)
            {
                int j = _order[s];
                var column = _columns[j];
                double gradient = _gradient[j] + (_next[j] - _w[j]) * Ridge;
                for (int i = 0; i < column.Length; i++)
                    gradient += column[i] * _curvature[i] * _change[i];
                if (SparseStep.Violation(_next[j], gradient, oldMax / _y.Length) is not { } violation)
                {
                    active--;
                    (_order[s], _order[active]) = (_order[active], _order[s]);
                    s--;
                    continue;
                }
                max = Math.Max(max, violation);
                norm += violation;
                double step = SparseStep.Newton(_next[j], gradient, _diagonal[j]);
                if (Math.Abs(step) < 1e-12)
                    continue;
                step = Math.Clamp(step, -10, 10);
                _next[j] += step;
                for (int i = 0; i < column.Length; i++)
                    _change[i] += column[i] * step;
            }
            pass++;
            if (norm <= _inner * _firstNorm)
            {
                if (active == _active)
                    break;
                (active, oldMax) = (_active, double.PositiveInfinity);
                continue;
            }
            oldMax = max;
        }
        return pass;
    }

    /// <summary>Halves the step until the objective falls enough, and does it.</summary>
    private void Search()
    {
        double norm = 0, delta = 0, negative = 0;
        for (int j = 0; j < _next.Length; j++)
        {
            delta += _gradient[j] * (_next[j] - _w[j]);
            norm += Math.Abs(_next[j]);
        }
        delta += norm - _norm;
        for (int i = 0; i < _y.Length; i++)
            negative += _y[i] < 0 ? _c[i] * _change[i] : 0;
        for (int search = 0; search < MostSearches; search++)
        {
            double condition = norm - _norm + negative - Sigma * delta;
            for (int i = 0; i < _y.Length; i++)
            {
                double e = Math.Exp(_change[i]);
                _newExp[i] = _exp[i] * e;
                condition += _c[i] * Math.Log((1 + _newExp[i]) / (e + _newExp[i]));
            }
            if (condition <= 0)
            {
                _norm = norm;
                _next.CopyTo(_w.AsSpan());
                _newExp.CopyTo(_exp, 0);
                Weigh();
                return;
            }
            norm = 0;
            for (int j = 0; j < _next.Length; j++)
            {
                _next[j] = (_w[j] + _next[j]) * 0.5;
                norm += Math.Abs(_next[j]);
            }
            (delta, negative) = (delta * 0.5, negative * 0.5);
            for (int i = 0; i < _change.Length; i++)
                _change[i] *= 0.5;
        }
        Array.Clear(_exp);
        for (int j = 0; j < _next.Length; j++)
            for (int i = 0; i < _exp.Length && _w[j] != 0; i++)
                _exp[i] += _w[j] * _columns[j][i];
        for (int i = 0; i < _exp.Length; i++)
            _exp[i] = Math.Exp(_exp[i]);
    }

    private void Weigh()
    {
        for (int i = 0; i < _exp.Length; i++)
        {
            double odds = 1 / (1 + _exp[i]);
            (_slope[i], _curvature[i]) = (_c[i] * odds, _c[i] * _exp[i] * odds * odds);
        }
    }
}
