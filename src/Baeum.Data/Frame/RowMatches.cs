namespace Baeum.Data;

/// <summary>Which rows of two tables belong together; −1 stands for no row.</summary>
/// <param name="Left">Rows of the left table.</param>
/// <param name="Right">Rows of the right table, equally many.</param>
internal sealed record RowMatches(int[] Left, int[] Right)
{
    /// <summary>Matches rows whose codes are equal, in the order of the left rows, then of the right ones.</summary>
    /// <param name="left">Code of each left row.</param>
    /// <param name="right">Code of each right row.</param>
    /// <param name="codes">Number of codes.</param>
    /// <param name="keepLeft">Keep left rows that match nothing.</param>
    /// <param name="keepRight">Keep right rows that match nothing, behind the others.</param>
    public static RowMatches Of(ReadOnlySpan<int> left, ReadOnlySpan<int> right, int codes, bool keepLeft, bool keepRight)
    {
        // The right rows of a code are rows[starts[code] .. starts[code + 1]].
        var starts = new int[codes + 1];
        foreach (int code in right)
            starts[code + 1]++;
        for (int code = 0; code < codes; code++)
            starts[code + 1] += starts[code];
        var rows = new int[right.Length];
        var next = starts.AsSpan(0, codes).ToArray();
        for (int row = 0; row < rows.Length; row++)
            rows[next[right[row]]++] = row;

        var isMet = new bool[keepRight ? codes : 0];
        List<int> lefts = new(left.Length), rights = new(left.Length);
        for (int row = 0; row < left.Length; row++)
        {
            var (start, end) = (starts[left[row]], starts[left[row] + 1]);
            for (int at = start; at < end; at++)
            {
                lefts.Add(row);
                rights.Add(rows[at]);
            }
            if (start == end && keepLeft)
            {
                lefts.Add(row);
                rights.Add(-1);
            }
            if (keepRight)
                isMet[left[row]] = true;
        }
        for (int row = 0; keepRight && row < right.Length; row++)
        {
            if (isMet[right[row]])
                continue;
            lefts.Add(-1);
            rights.Add(row);
        }
        return new RowMatches([.. lefts], [.. rights]);
    }
}
