namespace Baeum.Nn.Tests;

/// <summary>Expected values from Python 3.11: <c>f"{x:.4f}"</c>, <c>f"{x:.4e}"</c>, <c>repr(x)</c>.</summary>
public class PythonNumberTests
{
    [Theory]
    [InlineData(0.28125, "0.2812"), InlineData(0.09375, "0.0938"), InlineData(0.03125, "0.0312"), InlineData(-0.28125, "-0.2812"), InlineData(0.9076, "0.9076"), InlineData(1234.5678, "1234.5678")]
    [InlineData(0.99995, "1.0000"), InlineData(2.00005, "2.0000"), InlineData(1e15, "1000000000000000.0000"), InlineData(double.NaN, "nan"), InlineData(double.NegativeInfinity, "-inf")]
    public void Writes_four_decimals(double value, string expected) => Assert.Equal(expected, PythonNumber.Fixed(value, 4));

    [Theory]
    [InlineData(0.5, "0"), InlineData(1.5, "2"), InlineData(2.5, "2"), InlineData(94137.2, "94137")]
    public void Rounds_halves_to_even(double value, string expected) => Assert.Equal(expected, PythonNumber.Fixed(value, 0));

    [Theory]
    [InlineData(0.0, "0.0000e+00"), InlineData(0.00012345, "1.2345e-04"), InlineData(1e-9, "1.0000e-09"), InlineData(-1e-123, "-1.0000e-123"), InlineData(double.PositiveInfinity, "inf")]
    public void Writes_exponents(double value, string expected) => Assert.Equal(expected, PythonNumber.Exponent(value, 4));

    [Theory]
    [InlineData(0.05000000074505806, "0.05000000074505806"), InlineData(0.01, "0.01"), InlineData(1.0, "1.0"), InlineData(1e-07, "1e-07"), InlineData(12345.678, "12345.678"), InlineData(1.5e-5, "1.5e-05")]
    [InlineData(1e16, "1e+16"), InlineData(123456789012345.0, "123456789012345.0"), InlineData(1e15, "1000000000000000.0"), InlineData(0.0001, "0.0001"), InlineData(-2.5, "-2.5"), InlineData(0.0, "0.0"), InlineData(5e-324, "5e-324"), InlineData(double.MaxValue, "1.7976931348623157e+308")]
    public void Writes_the_shortest_digits(double value, string expected) => Assert.Equal(expected, PythonNumber.Repr(value));
}
