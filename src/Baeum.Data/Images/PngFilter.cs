namespace Baeum.Data;

/// <summary>PNG's five row filters: a byte is stored as its difference from a guess made of its neighbours. Source: PNG specification, chapter 9.</summary>
internal static class PngFilter
{
    public const int Count = 5;

    /// <summary>Restores a row in place.</summary>
    /// <param name="kind">The filter's number, 0 to 4.</param>
    /// <param name="row">The stored bytes; afterwards the row.</param>
    /// <param name="above">The restored row above; zeros for the first.</param>
    /// <param name="step">Bytes a pixel, at least 1.</param>
    public static void Undo(int kind, Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        for (int i = 0; i < row.Length && kind != 0; i++)
            row[i] += Guess(kind, i >= step ? row[i - step] : 0, above[i], i >= step ? above[i - step] : 0);
    }

    /// <summary>Filters a row into <paramref name="stored"/> and returns the sum of the absolute differences, by which the best filter is chosen.</summary>
    public static long Apply(int kind, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int step, Span<byte> stored)
    {
        long sum = 0;
        for (int i = 0; i < row.Length; i++)
        {
            stored[i] = (byte)(row[i] - Guess(kind, i >= step ? row[i - step] : 0, above[i], i >= step ? above[i - step] : 0));
            sum += Math.Abs((int)(sbyte)stored[i]);
        }
        return sum;
    }

    private static byte Guess(int kind, int left, int above, int corner)
        => (byte)(kind switch { 0 => 0, 1 => left, 2 => above, 3 => (left + above) / 2, _ => Paeth(left, above, corner) });

    // Whichever neighbour is nearest to left + above - corner; ties go to the left, then to the one above.
    private static int Paeth(int left, int above, int corner)
    {
        int toLeft = Math.Abs(above - corner), toAbove = Math.Abs(left - corner), toCorner = Math.Abs(left + above - 2 * corner);
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
