namespace Baeum.Data;

/// <summary>Writes the numbers of an array in one width, as NumPy does: digits as few as tell the values apart, no more decimals than asked for, and exponents for all if one needs them.</summary>
/// <remarks>Source: <c>numpy.core.arrayprint.FloatingFormat</c> with floatmode <c>maxprec</c>. Numbers beside the decimal point are aligned at it.</remarks>
internal sealed class NumpyFloats
{
    private readonly int _precision;
    private readonly bool _single, _scientific;
    private readonly int _left, _right, _exponent;

    /// <param name="values">The values that will be shown.</param>
    /// <param name="single">Whether they are 32-bit floats.</param>
    /// <param name="precision">Most decimals.</param>
    /// <param name="suppress">Never an exponent for small numbers.</param>
    public NumpyFloats(IReadOnlyCollection<double> values, bool single, int precision, bool suppress)
    {
        (_single, _precision) = (single, precision);
        var finite = values.Where(double.IsFinite).ToArray();
        var sizes = finite.Where(v => v != 0).Select(Math.Abs).ToArray();
        _scientific = sizes.Length > 0 && (sizes.Max() >= 1e8 || (!suppress && (sizes.Min() < 0.0001 || Ratio(sizes.Max(), sizes.Min()) > 1000)));
        foreach (double value in finite)
        {
            var digits = Digits(value, 0);
            string text = _scientific ? digits.ToScientific(0) : digits.ToFixed(0);
            int e = text.IndexOf('e'), point = text.IndexOf('.'), end = e < 0 ? text.Length : e;
            _left = Math.Max(_left, point < 0 ? end : point);
            _right = Math.Max(_right, point < 0 ? 0 : end - point - 1);
            _exponent = Math.Max(_exponent, e < 0 ? 0 : text.Length - e - 2);
        }
        int rest = (_scientific ? _exponent + 2 + _right : _right) + 1;
        if (values.Any(double.IsNaN))
            _left = Math.Max(_left, 3 - rest);
        if (values.Any(double.IsInfinity))
            _left = Math.Max(_left, (values.Any(double.IsNegativeInfinity) ? 4 : 3) - rest);
    }

    /// <summary>One value, padded to the common width.</summary>
    public string Write(double value)
    {
        if (!double.IsFinite(value))
            return PythonText.Of(value).PadLeft(_left + 1 + (_scientific ? _exponent + 2 + _right : _right));
        string text = _scientific ? Digits(value, _right + 1).ToScientific(_right, _exponent) : Digits(value, 0).ToFixed(0);
        int point = text.IndexOf('.');
        if (point < 0)
            (text, point) = _scientific ? (text.Insert(text.IndexOf('e'), "."), text.IndexOf('e')) : (text + ".", text.Length);
        text = new string(' ', Math.Max(0, _left - point)) + text;
        return _scientific ? text : text.PadRight(Math.Max(_left, point) + 1 + _right);
    }

    // NumPy fills up a number that has fewer digits than the others with its exact ones, not with zeros.
    private DecimalDigits Digits(double value, int least)
    {
        var shortest = _single ? DecimalDigits.Shortest((float)value) : DecimalDigits.Shortest(value);
        int length = shortest.Digits.Length;
        if (!_scientific)
            return length - shortest.Scale <= _precision ? shortest : DecimalDigits.Fixed(value, _precision);
        int count = Math.Max(least, Math.Min(length, _precision + 1));
        return count == length ? shortest : DecimalDigits.Significant(value, count);
    }

    private double Ratio(double max, double min) => _single ? (float)max / (float)min : max / min;
}
