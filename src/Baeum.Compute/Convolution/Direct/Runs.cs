namespace Baeum.Compute;

/// <summary>What a tile reads for each of its rows: runs of <see cref="Length"/> numbers, <see cref="Step"/> apart, that begin at <c>Starts[0 … Count − 1]</c>.</summary>
internal readonly unsafe struct Runs(nint* starts, int count, int length, nint step)
{
    public readonly nint* Starts = starts;
    public readonly int Count = count, Length = length;
    public readonly nint Step = step;

    /// <summary>The same numbers in fewer, longer runs where <paramref name="starts"/> follow each other without a gap.</summary>
    public static Runs Joined(nint* starts, int count, int length)
    {
        int join = 1;
        while (join < count && starts[join] == starts[join - 1] + length)
            join++;
        for (; join > 1; join--)
            if (count % join == 0 && AllFollow(starts, count, length, join))
                break;
        for (int i = 0; i < count / Math.Max(join, 1); i++)
            starts[i] = starts[i * join];
        return new(starts, count / Math.Max(join, 1), length * join, 1);
    }

    private static bool AllFollow(nint* starts, int count, int length, int join)
    {
        for (int i = 1; i < count; i++)
            if (i % join != 0 && starts[i] != starts[i - 1] + length)
                return false;
        return true;
    }
}
