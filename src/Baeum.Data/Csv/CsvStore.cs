namespace Baeum.Data;

/// <summary>The values of one column while they are read.</summary>
internal sealed class CsvStore
{
    /// <summary>A column of a kind with room for all rows.</summary>
    public CsvStore(CsvKind kind, int rows)
    {
        switch (kind)
        {
            case CsvKind.Int: Ints = new int[rows]; break;
            case CsvKind.Long: Longs = new long[rows]; break;
            case CsvKind.Float: Floats = new float[rows]; break;
            case CsvKind.Double: Doubles = new double[rows]; break;
            case CsvKind.Bool: Bools = new bool[rows]; break;
            default: Texts = new string?[rows]; break;
        }
    }

    public int[] Ints { get; } = [];

    public long[] Longs { get; } = [];

    public float[] Floats { get; } = [];

    public double[] Doubles { get; } = [];

    public bool[] Bools { get; } = [];

    public string?[] Texts { get; } = [];

    /// <summary>The finished column.</summary>
    public Column ToColumn(string name, CsvKind kind) => kind switch
    {
        CsvKind.Int => Column.Create(name, Ints),
        CsvKind.Long => Column.Create(name, Longs),
        CsvKind.Float => Column.Create(name, Floats),
        CsvKind.Double => Column.Create(name, Doubles),
        CsvKind.Bool => Column.Create(name, Bools),
        _ => Column.Create(name, Texts),
    };
}
