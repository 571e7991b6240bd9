using System.Globalization;
using System.Text;

namespace Baeum.Data.Tests;

public class CsvNumberTests
{
    [Fact]
    public void Every_number_is_rounded_as_the_framework_rounds_it()
    {
        var random = new Random(1);
        for (int run = 0; run < 200_000; run++)
        {
            double value = run % 3 == 0 ? BitConverter.Int64BitsToDouble(random.NextInt64()) : random.NextDouble() * Math.Pow(10, random.Next(-30, 30));
            if (!double.IsFinite(value))
                continue;
            string text = value.ToString((run % 5) switch { 0 => "R", 1 => "E5", 2 => "F7", 3 => "G17", _ => "E20" }, CultureInfo.InvariantCulture);
            if (text.Length > 300)
                continue;
            double expected = double.Parse(text, CultureInfo.InvariantCulture);

            Assert.True(CsvNumber.TryDouble(Encoding.ASCII.GetBytes(text), out double received), text);
            Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(received));
            Assert.True(CsvNumber.TryFloat(Encoding.ASCII.GetBytes(text), out float single));
            Assert.Equal(float.Parse(text, CultureInfo.InvariantCulture), single);
        }
    }

    [Theory]
    [InlineData("0", 0), InlineData("-0", -0.0), InlineData("+5", 5), InlineData(".5", 0.5), InlineData("5.", 5), InlineData("1e5", 1e5), InlineData("1E-5", 1e-5), InlineData("-1.5e+3", -1500)]
    [InlineData("inf", double.PositiveInfinity), InlineData("-Infinity", double.NegativeInfinity), InlineData("1e400", double.PositiveInfinity), InlineData("1e-400", 0)]
    [InlineData("9007199254740993", 9007199254740992), InlineData("0.1e99999999999", double.PositiveInfinity)]
    [InlineData("123456789012345678901234567890", 123456789012345678901234567890.0)]
    public void Reads_all_ways_to_write_a_number(string text, double expected)
    {
        Assert.True(CsvNumber.TryDouble(Encoding.ASCII.GetBytes(text), out double value));
        Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(value));
    }

    [Theory, InlineData(""), InlineData("."), InlineData("-"), InlineData("e5"), InlineData("1e"), InlineData("1e+"), InlineData("1.2.3"), InlineData("0x10"), InlineData("1_000"), InlineData("1 2"), InlineData("infinite"), InlineData("∞"), InlineData("--1")]
    public void Refuses_what_is_no_number(string text)
    {
        Assert.False(CsvNumber.TryDouble(Encoding.UTF8.GetBytes(text), out _));
        Assert.False(CsvNumber.TryFloat(Encoding.UTF8.GetBytes(text), out _));
    }
}
