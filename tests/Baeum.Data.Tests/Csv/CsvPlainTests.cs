using System.Globalization;
using System.Text;

namespace Baeum.Data.Tests;

/// <summary>The fast way through numbers against the framework's parsers, one field at a time.</summary>
public class CsvPlainTests
{
    private static readonly string[] Odd = ["", "-", ".", "-.", "+1", "1e5", "1.2.3", "1-", "--1", " 1", "1 ", "0x1", "1/2", "1:2", "5.", ".5", "-.5", "-0", "-0.0", "999999999", "12345678901234567", "9007199254740993", "9007199254740992", "90071992547409.93", "123456789012345.6", "\0", "1\0", "１"];

    [Fact]
    public void Numbers_are_those_of_the_framework()
    {
        var random = new Random(5);
        string[] fields = [.. Odd, .. Enumerable.Range(0, 20_000).Select(_ => Number(random))];

        Read(fields, CsvPlain.Ints, field => field.Length is > 0 and <= 9 && int.TryParse(field, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? (ulong)number : null);
        Read(fields, CsvPlain.Doubles, field => double.TryParse(field, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) ? BitConverter.DoubleToUInt64Bits(number) : null);
    }

    private delegate int Reading(ReadOnlySpan<byte> text, ReadOnlySpan<int> ends, Span<ulong> slots);

    private static void Read(string[] fields, Reading read, Func<string, ulong?> expected)
    {
        byte[] text = [.. new byte[CsvBuffer.Margin], .. Encoding.UTF8.GetBytes(string.Join(',', fields) + "\n"), .. new byte[CsvBuffer.Margin]];
        int[] ends = [CsvBuffer.Margin - 1, .. new int[CsvScan.CountEnds(text, (byte)',', (byte)'\n') + CsvScan.Spare]];
        Assert.Equal((fields.Length, 1), CsvScan.Ends(text, (byte)',', (byte)'\n', ends.AsSpan(1), new int[1 + CsvScan.Spare]));
        var slots = new ulong[fields.Length];
        int plain = 0;
        for (int at = 0; at < fields.Length; at++)
        {
            int count = read(text, ends.AsSpan(at), slots.AsSpan(at));
            for (int i = at; i < at + count; i++)
                Assert.True(expected(fields[i]) == slots[i], $"'{fields[i]}': expected {expected(fields[i]):x}, received {slots[i]:x}");
            (at, plain) = (at + count, plain + count);
        }
        Assert.True(plain > fields.Length / 4, $"only {plain} fields of {fields.Length} were plain");
    }

    private static string Number(Random random)
    {
        string digits = string.Concat(Enumerable.Range(0, random.Next(1, random.Next(2) == 0 ? 9 : 18)).Select(_ => random.Next(10)));
        return (random.Next(3) == 0 ? "-" : "") + (random.Next(2) == 0 ? digits : digits.Insert(random.Next(digits.Length + 1), "."));
    }

    [Fact]
    public void Lines_quotes_and_blanks_are_found_at_every_place()
    {
        var random = new Random(6);
        for (int run = 0; run < 3_000; run++)
        {
            var text = new byte[random.Next(1, 200)];
            for (int i = 0; i < text.Length; i++)
                text[i] = random.Next(run % 2 == 0 ? 100 : 6) switch { 0 => (byte)'\n', 1 => (byte)' ', 2 when run % 3 == 0 => (byte)'"', _ => (byte)'x' };
            string[] lines = Encoding.ASCII.GetString(text).Split('\n');
            if (lines[^1].Length == 0)
                lines = lines[..^1];

            Assert.Equal((lines.Length, text.Contains((byte)'"'), lines.Any(line => line.Length == 0 || line[0] == ' ')), CsvScan.Lines(text, (byte)'\n'));
        }
    }
}
