namespace Baeum.Learn;

/// <summary>The line search of Moré and Thuente (1994) as L-BFGS-B uses it (<c>dcsrch</c>): a step with <c>f(s) ≤ f(0) + 0.001 s f'(0)</c> and <c>|f'(s)| ≤ 0.9 |f'(0)|</c>.</summary>
internal struct LineSearch
{
    private const double Decrease = 1e-3, Curvature = 0.9, Relative = 0.1, Least = 0, Most = 1e10;
    private readonly double _f0, _test, _g0;
    private bool _isBracketed, _isSecondStage;
    private double _width, _oldWidth, _min, _max;
    private StepInterval _interval;

    /// <summary>Begins at a value and slope, with a first step.</summary>
    public LineSearch(double f, double slope, double step)
    {
        (_f0, _g0, _test, Step) = (f, slope, Decrease * slope, step);
        (_width, _oldWidth) = (Most - Least, 2 * (Most - Least));
        (_min, _max) = (0, 5 * step);
        _interval = new StepInterval { Fx = f, Gx = slope, Fy = f, Gy = slope };
    }

    /// <summary>The step to try.</summary>
    public double Step { get; private set; }

    /// <summary>Looks at value and slope at <see cref="Step"/>; true if the step is good, or no better one can be found.</summary>
    public bool IsDone(double f, double g)
    {
        double bound = _f0 + Step * _test;
        if (!_isSecondStage && f <= bound && g >= 0)
            _isSecondStage = true;
        bool isExhausted = _isBracketed && (Step <= _min || Step >= _max || _max - _min <= Relative * _max)
            || Step == Most && f <= bound && g <= _test || Step == Least && (f > bound || g >= _test);
        if (isExhausted || f <= bound && Math.Abs(g) <= Curvature * -_g0)
            return true;
        // While the value is still too high, the search runs on f(s) − s · test.
        double tilt = !_isSecondStage && f <= _interval.Fx && f > bound ? _test : 0;
        _interval.Tilt(-tilt);
        Step = _interval.Next(Step, f - Step * tilt, g - tilt, ref _isBracketed, _min, _max);
        _interval.Tilt(tilt);
        double span = Math.Abs(_interval.Y - _interval.X);
        if (_isBracketed)
        {
            if (span >= 0.66 * _oldWidth)
                Step = _interval.X + 0.5 * (_interval.Y - _interval.X);
            (_oldWidth, _width) = (_width, span);
            (_min, _max) = (Math.Min(_interval.X, _interval.Y), Math.Max(_interval.X, _interval.Y));
        }
        else
        {
            (_min, _max) = (Step + 1.1 * (Step - _interval.X), Step + 4 * (Step - _interval.X));
        }
        Step = Math.Clamp(Step, Least, Most);
        if (_isBracketed && (Step <= _min || Step >= _max || _max - _min <= Relative * _max))
            Step = _interval.X;
        return false;
    }
}
