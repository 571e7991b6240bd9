namespace Baeum.Data;

/// <summary>Rows in groups, the groups in the order of their keys; a row whose key is missing is in none.</summary>
/// <param name="Codes">The group of each row, or −1.</param>
/// <param name="FirstRows">A row of each group.</param>
internal sealed record Grouping(int[] Codes, int[] FirstRows)
{
    /// <summary>Number of groups.</summary>
    public int Count => FirstRows.Length;

    /// <summary>Groups the rows that have the same values in all columns.</summary>
    public static Grouping Of(ReadOnlySpan<Column> keys, int rows)
    {
        var factors = Factors.Of(keys, rows);
        var firsts = new Column[keys.Length];
        for (int i = 0; i < firsts.Length; i++)
            firsts[i] = keys[i].TakeRows(factors.FirstRows);
        var isThere = Array.FindAll(RadixSort.Order(firsts, Enumerable.Repeat(true, firsts.Length).ToArray(), factors.FirstRows.Length), code => !Array.Exists(firsts, c => c.IsMissing(code)));
        var groups = new int[factors.FirstRows.Length];
        Array.Fill(groups, -1);
        for (int group = 0; group < isThere.Length; group++)
            groups[isThere[group]] = group;
        return new Grouping(Array.ConvertAll(factors.Codes, code => groups[code]), Array.ConvertAll(isThere, code => factors.FirstRows[code]));
    }
}
