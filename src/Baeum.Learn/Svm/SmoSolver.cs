using System.Runtime.CompilerServices;

namespace Baeum.Learn;

/// <summary>
/// Sequential minimal optimization: minimizes <c>½ αᵀ Q α + pᵀ α</c> with <c>yᵀ α = constant</c> and <c>0 ≤ αᵢ ≤ Cᵢ</c>, two variables at a time.
/// Pairs are chosen by second-order information and settled variables are set aside (Fan, Chen and Lin 2005), with libsvm's rules for ties and its order of steps, so that the same support vectors come out.
/// </summary>
internal class SmoSolver
{
    private readonly KernelRows _rows;
    private readonly double[] _p, _barGradient, _c;
    private readonly int[] _variable;
    private readonly SmoSettings _settings;
    private bool _sawAll;

    /// <summary>A problem and where to begin.</summary>
    /// <param name="rows">Q.</param>
    /// <param name="p">The linear term.</param>
    /// <param name="y">Signs, 1 or −1.</param>
    /// <param name="alpha">The first solution; the constant follows from it.</param>
    /// <param name="c">Upper bounds.</param>
    /// <param name="settings">When to stop.</param>
    public SmoSolver(KernelRows rows, double[] p, double[] y, double[] alpha, double[] c, SmoSettings settings)
    {
        int n = alpha.Length;
        (_rows, _settings) = (rows, settings);
        (_p, Y, Alpha, _c) = ((double[])p.Clone(), (double[])y.Clone(), (double[])alpha.Clone(), (double[])c.Clone());
        (Gradient, _barGradient, MayGrow, MayShrink) = ((double[])p.Clone(), new double[n], new double[n], new double[n]);
        (_variable, Active) = ([.. Enumerable.Range(0, n)], n);
        for (int i = 0; i < n; i++)
            Place(i);
    }

    /// <summary>Steps that were done.</summary>
    public int Iterations { get; private set; }

    /// <summary>The offset of the decision function.</summary>
    public double Rho { get; private set; }

    /// <summary>For nu problems: what the solution is divided by.</summary>
    public double Scale { get; protected set; }

    protected double[] Y { get; }

    protected double[] Alpha { get; }

    protected double[] Gradient { get; }

    /// <summary>0 where the variable may move up along y, else −∞.</summary>
    protected double[] MayGrow { get; }

    /// <summary>0 where the variable may move down along y, else −∞.</summary>
    protected double[] MayShrink { get; }

    /// <summary>Variables that are still looked at; they come first.</summary>
    protected int Active { get; private set; }

    protected KernelRows Rows => _rows;

    protected double Tolerance => _settings.Tolerance;

    protected bool IsUpper(int i) => Alpha[i] >= _c[i];

    protected bool IsLower(int i) => Alpha[i] <= 0;

    /// <summary>Minimizes; the solution in the order of the samples.</summary>
    public double[] Solve()
    {
        int n = Alpha.Length;
        for (int i = 0; i < n; i++)
            if (!IsLower(i))
            {
                var row = _rows.Row(i, n);
                SmoLoops.AddRow(Gradient, row, Alpha[i]);
                if (IsUpper(i))
                    SmoLoops.AddRow(_barGradient, row, _c[i]);
            }
        int untilShrinking = Math.Min(n, 1000) + 1;
        while (_settings.MaxIter == -1 || Iterations < _settings.MaxIter)
        {
            if (--untilShrinking == 0)
            {
                untilShrinking = Math.Min(n, 1000);
                if (_settings.Shrinking)
                    Shrink();
            }
            if (Select() is not { } pair)
            {
                SeeAll();
                if (Select() is not { } late)
                    break;
                (pair, untilShrinking) = (late, 1);
            }
            Iterations++;
            Step(pair.I, pair.J);
        }
        Rho = Offset();
        var solution = new double[n];
        for (int i = 0; i < n; i++)
            solution[_variable[i]] = Alpha[i];
        return solution;
    }

    /// <summary>The next pair; null when the solution is good enough.</summary>
    protected virtual (int I, int J)? Select()
    {
        var (value, i) = SmoLoops.Highest(Gradient.AsSpan(0, Active), Y.AsSpan(0, Active), MayGrow.AsSpan(0, Active));
        if (i < 0)
            return null;
        var (j, highest) = SmoLoops.Partner(Gradient.AsSpan(0, Active), Y.AsSpan(0, Active), MayShrink.AsSpan(0, Active), _rows.Diagonal.AsSpan(0, Active), _rows.Row(i, Active), (value, Y[i], _rows.Diagonal[i]));
        return value + highest < Tolerance || j < 0 ? null : (i, j);
    }

    /// <summary>Sets aside variables that will stay at their bounds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected virtual void Shrink()
    {
        double up = double.NegativeInfinity, down = double.NegativeInfinity;
        for (int i = 0; i < Active; i++)
        {
            up = Math.Max(up, MayGrow[i] - Y[i] * Gradient[i]);
            down = Math.Max(down, MayShrink[i] + Y[i] * Gradient[i]);
        }
        SeeAllNear(up + down);
        SetAside(i => IsUpper(i) ? -Gradient[i] > (Y[i] > 0 ? up : down) : IsLower(i) && Gradient[i] > (Y[i] > 0 ? down : up));
    }

    /// <summary>The offset: the mean of y G over the free variables, or the middle of its bounds.</summary>
    protected virtual double Offset() => Middle(_ => true, sign: true);

    /// <summary>Once, close to the end, all variables are looked at again.</summary>
    protected void SeeAllNear(double violation)
    {
        if (_sawAll || violation > Tolerance * 10)
            return;
        _sawAll = true;
        SeeAll();
    }

    /// <summary>Moves those that are settled behind the active ones. The matrix hears of all exchanges at once, and each of its rows comes into the cache once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected void SetAside(Func<int, bool> isSettled)
    {
        var swaps = new List<(int I, int J)>();
        for (int i = 0; i < Active; i++)
        {
            if (!isSettled(i))
                continue;
            for (Active--; Active > i; Active--)
            {
                if (isSettled(Active))
                    continue;
                Swap(i, Active);
                swaps.Add((i, Active));
                break;
            }
        }
        _rows.Swap(swaps);
    }

    /// <summary>The mean of the gradient over those of the chosen that are free, or the middle of the bounds that the others give.</summary>
    protected double Middle(Func<int, bool> isChosen, bool sign)
    {
        double above = double.PositiveInfinity, below = double.NegativeInfinity, sum = 0;
        int free = 0;
        for (int i = 0; i < Active; i++)
        {
            if (!isChosen(i))
                continue;
            double value = sign ? Y[i] * Gradient[i] : Gradient[i];
            bool positive = !sign || Y[i] > 0;
            if (IsUpper(i) ? !positive : IsLower(i) && positive)
                above = Math.Min(above, value);
            else if (IsUpper(i) || IsLower(i))
                below = Math.Max(below, value);
            else
                (free, sum) = (free + 1, sum + value);
        }
        return free > 0 ? sum / free : (above + below) / 2;
    }

    private void Step(int i, int j)
    {
        var qi = _rows.Row(i, Active);
        var qj = _rows.Row(j, Active);
        double oldI = Alpha[i], oldJ = Alpha[j];
        (Alpha[i], Alpha[j]) = PairStep.Solve(oldI, oldJ, _c[i], _c[j], Gradient[i], Gradient[j], Y[i] == Y[j], _rows.Diagonal[i] + _rows.Diagonal[j], qi[j]);
        SmoLoops.AddRows(Gradient.AsSpan(0, Active), qi, Alpha[i] - oldI, qj, Alpha[j] - oldJ);
        Settle(i, oldI >= _c[i]);
        Settle(j, oldJ >= _c[j]);
    }

    /// <summary>Notes at which bounds a variable is now, and what those at the upper one contribute to all gradients.</summary>
    private void Settle(int i, bool wasUpper)
    {
        Place(i);
        if (wasUpper != IsUpper(i))
            SmoLoops.AddRow(_barGradient, _rows.Row(i, Alpha.Length), wasUpper ? -_c[i] : _c[i]);
    }

    private void Place(int i)
    {
        MayGrow[i] = Y[i] > 0 ? Closed(IsUpper(i)) : Closed(IsLower(i));
        MayShrink[i] = Y[i] > 0 ? Closed(IsLower(i)) : Closed(IsUpper(i));
    }

    private static double Closed(bool isClosed) => isClosed ? double.NegativeInfinity : 0;

    /// <summary>Makes all variables active, with their gradients.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SeeAll()
    {
        int n = Alpha.Length;
        if (Active == n)
            return;
        for (int j = Active; j < n; j++)
            Gradient[j] = _barGradient[j] + _p[j];
        int free = 0;
        for (int i = 0; i < Active; i++)
            free += IsUpper(i) || IsLower(i) ? 0 : 1;
        if ((long)free * n > 2L * Active * (n - Active))
        {
            for (int i = Active; i < n; i++)
            {
                var row = _rows.Row(i, Active);
                for (int j = 0; j < Active; j++)
                    if (!IsUpper(j) && !IsLower(j))
                        Gradient[i] += Alpha[j] * row[j];
            }
        }
        else
        {
            for (int i = 0; i < Active; i++)
                if (!IsUpper(i) && !IsLower(i))
                    SmoLoops.AddRow(Gradient.AsSpan(Active), _rows.Row(i, n)[Active..], Alpha[i]);
        }
        Active = n;
    }

    private void Swap(int i, int j)
    {
        foreach (var values in (ReadOnlySpan<double[]>)[Y, Gradient, Alpha, _p, _barGradient, _c, MayGrow, MayShrink])
            (values[i], values[j]) = (values[j], values[i]);
        (_variable[i], _variable[j]) = (_variable[j], _variable[i]);
    }
}
