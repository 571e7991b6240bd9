namespace Baeum.Learn;

/// <summary>The values of a column that bins are made from: of very many rows some at equal distances.</summary>
internal static class KnownValues
{
    /// <summary>The values, ascending; categories in the order of the rows, missing ones among them.</summary>
    public static ReadOnlySpan<float> Of(ReadOnlySpan<float> column, int most, bool isCategorical, MissingValues missing)
    {
        int step = Math.Max(1, column.Length / most), count = 0;
        var values = new float[(column.Length + step - 1) / step];
        for (int row = 0; row < column.Length; row += step)
            if (isCategorical || !float.IsNaN(column[row]) && !(missing == MissingValues.ZeroAndNaN && Math.Abs(column[row]) <= LGBMTree.Zero))
                values[count++] = column[row];
        var known = values.AsSpan(0, count);
        if (!isCategorical)
            known.Sort();
        return known;
    }

    /// <summary>Whether a value is missing.</summary>
    public static bool HasMissing(ReadOnlySpan<float> column)
    {
        foreach (float value in column)
            if (float.IsNaN(value))
                return true;
        return false;
    }
}
