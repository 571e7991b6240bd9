namespace Baeum.Data;

/// <summary>Numbers as Python writes them: the shortest digits that give the number back, a point always, an exponent from 1e16 up and below 1e-4.</summary>
internal static class PythonText
{
    /// <summary>repr of a 32-bit float.</summary>
    public static string Of(float value) => float.IsFinite(value) ? Of(DecimalDigits.Shortest(value)) : Special(value);

    /// <summary>repr of a 64-bit float: <c>1.0</c>, <c>0.1</c>, <c>1e-05</c>, <c>1e+16</c>, <c>nan</c>, <c>inf</c>.</summary>
    public static string Of(double value) => double.IsFinite(value) ? Of(DecimalDigits.Shortest(value)) : Special(value);

    private static string Of(DecimalDigits digits) => digits.Scale is > 16 or < -3 ? digits.ToScientific(0) : digits.ToFixed(1);

    private static string Special(double value) => double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
}
