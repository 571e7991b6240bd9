namespace Baeum.Compute;

/// <summary>The cut of a block's columns into strips as wide as a tile: three registers, or two where one would be left over.</summary>
internal static class Strip
{
    /// <summary>Registers of the next strip when <paramref name="columns"/> columns are left in the block.</summary>
    public static int Registers(int columns, int count)
    {
        int left = (columns + count - 1) / count;
        return left == 4 ? 2 : Math.Min(left, 3);
    }

    /// <summary>First column of the strip with which the columns from <paramref name="first"/> to <paramref name="end"/> finish.</summary>
    public static int Last(int first, int end, int count)
    {
        int width;
        while (first + (width = Registers(end - first, count) * count) < end)
            first += width;
        return first;
    }
}
