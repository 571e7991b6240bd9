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
        switch (kind)
        {
            case 1: Undo<Left>(row, above, step); break;
            case 2: Undo<Above>(row, above, step); break;
            case 3: Undo<Average>(row, above, step); break;
            case 4: Undo<Paeth>(row, above, step); break;
        }
    }

    /// <summary>Filters a row into <paramref name="stored"/> and returns the sum of the absolute differences, by which the best filter is chosen.</summary>
    public static long Apply(int kind, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int step, Span<byte> stored) => kind switch
    {
        0 => Apply<None>(row, above, step, stored),
        1 => Apply<Left>(row, above, step, stored),
        2 => Apply<Above>(row, above, step, stored),
        3 => Apply<Average>(row, above, step, stored),
        _ => Apply<Paeth>(row, above, step, stored),
    };

    private static void Undo<TGuess>(Span<byte> row, ReadOnlySpan<byte> above, int step) where TGuess : struct, IGuess
    {
        for (int i = 0; i < row.Length; i++)
            row[i] += (byte)(i < step ? TGuess.Of(0, above[i], 0) : TGuess.Of(row[i - step], above[i], above[i - step]));
    }

    private static long Apply<TGuess>(ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int step, Span<byte> stored) where TGuess : struct, IGuess
    {
        long sum = 0;
        for (int i = 0; i < row.Length; i++)
        {
            stored[i] = (byte)(row[i] - (i < step ? TGuess.Of(0, above[i], 0) : TGuess.Of(row[i - step], above[i], above[i - step])));
            sum += Math.Abs((int)(sbyte)stored[i]);
        }
        return sum;
    }

    private interface IGuess
    {
        static abstract int Of(int left, int above, int corner);
    }

    private readonly struct None : IGuess
    {
        public static int Of(int left, int above, int corner) => 0;
    }

    private readonly struct Left : IGuess
    {
        public static int Of(int left, int above, int corner) => left;
    }

    private readonly struct Above : IGuess
    {
        public static int Of(int left, int above, int corner) => above;
    }

    private readonly struct Average : IGuess
    {
        public static int Of(int left, int above, int corner) => (left + above) / 2;
    }

    // Whichever neighbour is nearest to left + above - corner; ties go to the left, then to the one above.
    private readonly struct Paeth : IGuess
    {
        public static int Of(int left, int above, int corner)
        {
            int toLeft = Math.Abs(above - corner), toAbove = Math.Abs(left - corner), toCorner = Math.Abs(left + above - 2 * corner);
            return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
        }
    }
}
