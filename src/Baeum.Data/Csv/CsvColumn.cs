namespace Baeum.Data;

/// <summary>Names a column of a CSV file, by its name or by its position from 0. Text and whole numbers convert by themselves: <c>UseCols = ["age", 3]</c>.</summary>
public readonly record struct CsvColumn
{
    private readonly string? _name;
    private readonly int _position;

    private CsvColumn(string? name, int position) => (_name, _position) = (name, position);

    /// <summary>The column of this name.</summary>
    public static implicit operator CsvColumn(string name) => new(name, 0);

    /// <summary>The column at this position.</summary>
    public static implicit operator CsvColumn(int position) => new(null, position);

    /// <summary>The column's position.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    internal int In(string[] names, string option)
    {
        int position = _name is null ? _position : Array.IndexOf(names, _name);
        return position >= 0 && position < names.Length ? position
            : _name is { } name ? throw Nearest.Unknown("column", name, names)
            : throw new ArgumentException($"{option}: there is no column {_position}; the file has {names.Length} columns, counted from 0.");
    }

    public override string ToString() => _name ?? $"{_position}";
}
