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

    /// <summary>Columns of the strip at <paramref name="column"/> of a whole matrix, cut as <see cref="Grid"/>'s largest blocks are.</summary>
    public static int Width(int column, int columns, int count) => Registers(Math.Min(columns, (column / Grid.MostColumns + 1) * Grid.MostColumns) - column, count) * count;

    /// <summary>Columns filled up to whole registers.</summary>
    public static int Whole(int columns, int count) => checked(columns + count - 1) / count * count;

    /// <summary>First column of the strip with which the columns from <paramref name="first"/> to <paramref name="end"/> finish.</summary>
    public static int Last(int first, int end, int count)
    {
        int width;
        while (first + (width = Registers(end - first, count) * count) < end)
            first += width;
        return first;
    }
}
