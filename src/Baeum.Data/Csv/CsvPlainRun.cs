namespace Baeum.Data;

/// <summary>The fast way through a row: numbers without quotes, blanks or surprises, each ended by a delimiter.</summary>
internal static class CsvPlainRun
{
    /// <summary>Reads such numbers until something else comes, which may be the last field of the row.</summary>
    /// <param name="bytes">The text.</param>
    /// <param name="start">Where the field of <paramref name="column"/> begins.</param>
    /// <param name="layout">The file's layout.</param>
    /// <param name="kinds">Kinds of the columns.</param>
    /// <param name="ints">Values of the columns of whole numbers.</param>
    /// <param name="doubles">Values of the columns of numbers.</param>
    /// <param name="row">The row to write to.</param>
    /// <param name="column">The first column; on return the one that was not read. Never beyond the last.</param>
    /// <returns>Where the field of that column begins.</returns>
    public static int Read(ReadOnlySpan<byte> bytes, int start, CsvLayout layout, CsvKind[] kinds, int[][] ints, double[][] doubles, int row, ref int column)
    {
        byte delimiter = layout.Delimiter;
        for (; column < kinds.Length - 1; column++)
        {
            int end = kinds[column] switch
            {
                CsvKind.Int => Int(bytes, start, out ints[column][row]),
                CsvKind.Double => Double(bytes, start, out doubles[column][row]),
                _ => -1,
            };
            if ((uint)end >= (uint)bytes.Length || bytes[end] != delimiter)
                return start;
            start = end + 1;
        }
        return start;
    }

    // Up to nine digits, which cannot overflow.
    private static int Int(ReadOnlySpan<byte> bytes, int at, out int value)
    {
        bool negative = at < bytes.Length && bytes[at] == '-';
        int first = at += negative ? 1 : 0, number = 0;
        uint digit;
        while ((uint)at < (uint)bytes.Length && (digit = (uint)(bytes[at] - '0')) <= 9)
        {
            number = number * 10 + (int)digit;
            at++;
        }
        value = negative ? -number : number;
        return at - first is > 0 and <= 9 ? at : -1;
    }

    private static int Double(ReadOnlySpan<byte> bytes, int at, out double value)
    {
        var rest = bytes[at..];
        int length = CsvNumber.Scan(rest, out ulong mantissa, out int exponent, out bool exact);
        value = length == 0 ? double.NaN : CsvNumber.ToDouble(rest[..length], mantissa, exponent, exact);
        return length == 0 ? -1 : at + length;
    }
}
