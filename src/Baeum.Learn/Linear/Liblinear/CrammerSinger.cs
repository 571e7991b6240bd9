using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>Coordinate descent in the dual of the joint support vector machine of several classes (Crammer and Singer 2001; Keerthi et al. 2008): <c>min ½ Σ |wₘ|² + Σ Cᵢ max_m (1 − [m = yᵢ] − (w_{yᵢ} − wₘ) · xᵢ)</c>.</summary>
internal sealed class CrammerSinger
{
    private readonly LinearProblem _problem;
    private readonly int[] _class, _order, _place, _active, _column;
    private readonly double[] _cost, _alpha, _b, _g, _new;
    private readonly int _classes;

    private CrammerSinger(LinearProblem problem, int[] codes, double[] cost, int classes)
    {
        int n = problem.Count;
        (_problem, _class, _cost, _classes) = (problem, codes, cost, classes);
        (_order, _place, _active, _column) = ([.. Enumerable.Range(0, n)], [.. codes], new int[n], new int[n * classes]);
        (_alpha, _b, _g, _new) = (new double[n * classes], new double[classes], new double[classes], new double[classes]);
        Array.Fill(_active, classes);
        for (int at = 0; at < _column.Length; at++)
            _column[at] = at % classes;
    }

    /// <summary>Minimizes; w, [classes][stride], is written. Returns the number of passes.</summary>
    public static int Solve(LinearProblem problem, int[] codes, double[] cost, double[][] w, double tolerance, int maxIter, MersenneTwister random)
        => new CrammerSinger(problem, codes, cost, w.Length).Run(w, tolerance, maxIter, random);

    private int Run(double[][] w, double tolerance, int maxIter, MersenneTwister random)
    {
        int n = _order.Length, active = n, pass = 0;
        double shrinkTolerance = Math.Max(10 * tolerance, 1);
        bool startedFromAll = true;
        while (pass < maxIter)
        {
            double stopping = double.NegativeInfinity;
            RandomOrder.Shuffle(_order.AsSpan(0, active), random);
            for (int s = 0; s < active; s++)
            {
                int i = _order[s];
                double curvature = PaddedRows.Dot(_problem.Row(i), _problem.Row(i));
                if (curvature <= 0)
                    continue;
                double range = Differentiate(i, w);
                if (_active[i] <= 1)
                {
                    active--;
                    (_order[s], _order[active]) = (_order[active], _order[s]);
                    s--;
                    continue;
                }
                if (range <= 1e-12)
                    continue;
                stopping = Math.Max(stopping, range);
                Step(i, curvature, w);
            }
            pass++;
            if (stopping >= shrinkTolerance)
            {
                startedFromAll = false;
                continue;
            }
            if (stopping < tolerance && startedFromAll)
                break;
            (active, shrinkTolerance, startedFromAll) = (n, Math.Max(shrinkTolerance / 2, tolerance), true);
            Array.Fill(_active, _classes);
        }
        return pass;
    }

    /// <summary>Gradients of a sample's active classes, those that are settled set aside; returns how far it is from its optimum.</summary>
    private double Differentiate(int i, double[][] w)
    {
        var alpha = _alpha.AsSpan(i * _classes, _classes);
        var column = _column.AsSpan(i * _classes, _classes);
        for (int m = 0; m < _active[i]; m++)
            _g[m] = (m == _place[i] ? 0 : 1) + PaddedRows.Dot(w[column[m]], _problem.Row(i));
        double min = double.PositiveInfinity, max = double.NegativeInfinity;
        for (int m = 0; m < _active[i]; m++)
        {
            if (alpha[column[m]] < 0 && _g[m] < min)
                min = _g[m];
            max = Math.Max(max, _g[m]);
        }
        if (_place[i] < _active[i] && alpha[_class[i]] < _cost[i] && _g[_place[i]] < min)
            min = _g[_place[i]];
        for (int m = 0; m < _active[i]; m++)
        {
            if (!IsSettled(i, m, alpha[column[m]], min))
                continue;
            for (_active[i]--; _active[i] > m; _active[i]--)
            {
                int last = _active[i];
                if (IsSettled(i, last, alpha[column[last]], min))
                    continue;
                (column[m], column[last]) = (column[last], column[m]);
                (_g[m], _g[last]) = (_g[last], _g[m]);
                _place[i] = _place[i] == last ? m : _place[i] == m ? last : _place[i];
                break;
            }
        }
        return max - min;
    }

    private bool IsSettled(int i, int m, double alpha, double min) => alpha == (m == _place[i] ? _cost[i] : 0) && _g[m] < min;

    private void Step(int i, double curvature, double[][] w)
    {
        var alpha = _alpha.AsSpan(i * _classes, _classes);
        var column = _column.AsSpan(i * _classes, _classes);
        for (int m = 0; m < _active[i]; m++)
            _b[m] = _g[m] - curvature * alpha[column[m]];
        Minimize(curvature, _place[i], _cost[i], _active[i]);
        for (int m = 0; m < _active[i]; m++)
        {
            double change = _new[m] - alpha[column[m]];
            alpha[column[m]] = _new[m];
            if (Math.Abs(change) >= 1e-12)
                PaddedRows.Add(change, _problem.Row(i), w[column[m]]);
        }
    }

    /// <summary>The exact minimum over the active classes of one sample.</summary>
    private void Minimize(double a, int place, double cost, int active)
    {
        var d = _b[..active];
        if (place < active)
            d[place] += a * cost;
        d.AsSpan().Sort((x, y) => y.CompareTo(x));
        double beta = d[0] - a * cost;
        int r = 1;
        for (; r < active && beta < r * d[r]; r++)
            beta += d[r];
        beta /= r;
        for (int m = 0; m < active; m++)
            _new[m] = Math.Min(m == place ? cost : 0, (beta - _b[m]) / a);
    }
}
