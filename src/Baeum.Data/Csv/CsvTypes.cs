namespace Baeum.Data;

/// <summary>The kinds of a CSV file's columns: asked for, or guessed from the first rows.</summary>
internal static class CsvTypes
{
    private const int SampleFields = 1 << 16, FewestRows = 64, MostRows = 1000;

    /// <summary>A kind for each column, <see cref="CsvKind.Skip"/> for those that are not wanted, and which of them were asked for.</summary>
    /// <param name="rows">The first rows.</param>
    /// <param name="isAll">Whether these are all rows.</param>
    /// <param name="names">Names of the columns.</param>
    /// <param name="options">What is asked for.</param>
    /// <param name="value">What fields mean.</param>
    /// <exception cref="ArgumentException">An option names an unknown column or type.</exception>
    public static (CsvKind[] Kinds, bool[] Given) Of(ref CsvRows rows, bool isAll, string[] names, CsvOptions options, CsvValue value)
    {
        var kinds = Guess(ref rows, isAll, names.Length, value);
        var given = new bool[names.Length];
        foreach (var (name, type) in options.Types ?? new Dictionary<string, Type>())
            Ask(((CsvColumn)name).In(names, "Types"), CsvKinds.Of(type));
        foreach (var column in options.ParseDates)
            Ask(column.In(names, "ParseDates"), CsvKind.Date);
        if (options.UseCols is { } wanted)
        {
            var positions = wanted.Select(column => column.In(names, "UseCols")).ToHashSet();
            if (options.IndexCol is { } index)
                positions.Add(index.In(names, "IndexCol"));
            for (int i = 0; i < kinds.Length; i++)
                kinds[i] = positions.Contains(i) ? kinds[i] : CsvKind.Skip;
        }
        return (kinds, given);

        void Ask(int column, CsvKind kind) => (kinds[column], given[column]) = (kind, true);
    }

    private static CsvKind[] Guess(ref CsvRows rows, bool isAll, int columns, CsvValue value)
    {
        var kinds = new CsvKind[columns];
        var missing = new bool[columns];
        int most = Math.Clamp(SampleFields / columns, FewestRows, MostRows);
        for (int row = 0; row < most && rows.NextRow(); row++)
        {
            for (int column = 0; column < columns && !rows.IsRowEnd; column++)
            {
                var kind = value.KindOf(rows.NextField());
                missing[column] |= kind == CsvKind.None;
                kinds[column] = CsvKinds.Join(kinds[column], kind);
            }
            rows.SkipRow();
        }
        return [.. kinds.Select((kind, i) => kind == CsvKind.None && !missing[i] && isAll ? CsvKind.Text : missing[i] || kind == CsvKind.None ? CsvKinds.WithMissing(kind) : kind)];
    }
}
