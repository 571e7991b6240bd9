namespace Baeum.Learn;

/// <summary>Straight lines between points of rising x; outside them the end values. NumPy: <c>interp</c>. A table of evenly spaced x says between which points to search.</summary>
internal readonly struct Interpolation
{
    private readonly double[] _xs, _ys;
    private readonly int[] _starts;
    private readonly double _cellsPerX;

    /// <param name="xs">Rising, repeated values among them allowed.</param>
    /// <param name="ys">The value at each x.</param>
    public Interpolation(double[] xs, double[] ys)
    {
        (_xs, _ys) = (xs, ys);
        int cells = 2 * xs.Length;
        _cellsPerX = xs[^1] > xs[0] ? cells / (xs[^1] - xs[0]) : 0;
        // _starts[c]: points in the cells before c.
        _starts = new int[cells + 2];
        foreach (double x in xs)
            _starts[Cell(x, cells) + 1]++;
        for (int i = 1; i < _starts.Length; i++)
            _starts[i] += _starts[i - 1];
    }

    /// <summary>The value at x; of several points with this x the last counts.</summary>
    public double Last(double x)
    {
        int at = FirstAt(x);
        if (at == _xs.Length || _xs[at] != x)
            return Between(x, at);
        while (at + 1 < _xs.Length && _xs[at + 1] == x)
            at++;
        return _ys[at];
    }

    /// <summary>The value at x; of several points with this x the mean of the first and the last.</summary>
    public double Middle(double x)
    {
        int at = FirstAt(x);
        return at == _xs.Length || _xs[at] != x ? Between(x, at) : 0.5 * (_ys[at] + Last(x));
    }

    private double Between(double x, int above)
        => above == 0 ? _ys[0] : above == _xs.Length ? _ys[^1]
        : (_ys[above] - _ys[above - 1]) / (_xs[above] - _xs[above - 1]) * (x - _xs[above - 1]) + _ys[above - 1];

    /// <summary>The first point that does not lie below x.</summary>
    private int FirstAt(double x)
    {
        int cell = Cell(x, _starts.Length - 2), low = _starts[cell], high = _starts[cell + 1];
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_xs[middle] < x)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    // Monotone in x, so that points before a cell lie below all x in it.
    private int Cell(double x, int cells) => (int)Math.Clamp((x - _xs[0]) * _cellsPerX, 0, cells - 1);
}
