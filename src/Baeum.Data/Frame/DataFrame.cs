namespace Baeum.Data;

/// <summary>A table of named columns of equal length, like a pandas DataFrame. Immutable: every operation returns a new table that shares the columns it keeps.</summary>
/// <remarks>Rows keep the label they had when the table was read (<see cref="Index"/>), so that a filtered row can be found again. Prints as pandas does.</remarks>
public sealed class DataFrame
{
    private readonly Column[] _columns;
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private readonly Column? _index;

    /// <summary>A table of columns, in this order.</summary>
    /// <exception cref="ArgumentException">The columns differ in length, or two have one name.</exception>
    public DataFrame(params IEnumerable<Column> columns) : this([.. columns], null)
    {
    }

    internal DataFrame(Column[] columns, Column? index, int? rows = null)
    {
        (_columns, _index) = (columns, index);
        RowCount = index?.Count ?? (columns.Length > 0 ? columns[0].Count : rows ?? 0);
        Columns = Array.ConvertAll(columns, c => c.Name);
        for (int i = 0; i < columns.Length; i++)
        {
            if (columns[i].Count != RowCount)
                throw new ArgumentException($"Columns must have one length: '{columns[0].Name}' has {RowCount} rows, '{columns[i].Name}' has {columns[i].Count}.");
            if (!_positions.TryAdd(columns[i].Name, i))
                throw new ArgumentException($"The column name '{columns[i].Name}' occurs twice.");
        }
    }

    /// <summary>Number of rows.</summary>
    public int RowCount { get; }

    /// <summary>Names of the columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>(rows, columns)</summary>
    public Shape Shape => [RowCount, _columns.Length];

    /// <summary>Labels of the rows: numbers from 0, unless rows were taken or the table was made otherwise.</summary>
    public Column Index => _index ?? Column.Create("", Enumerable.Range(0, RowCount).ToArray());

    /// <summary>A column by its name.</summary>
    /// <exception cref="ArgumentException">There is no such column; the message names the nearest.</exception>
    public Column this[string name] => _columns[PositionOf(name)];

    /// <summary>A column by its position.</summary>
    public Column this[Index position] => _columns[position];

    /// <summary>A table of some columns: <c>table[["age", "fare"]]</c>.</summary>
    public DataFrame this[IEnumerable<string> names] => this.Select([.. names]);

    internal ReadOnlySpan<Column> AllColumns => _columns;

    internal Column? IndexOrNull => _index;

    /// <summary>Whether there is a column of this name.</summary>
    public bool Contains(string name) => _positions.ContainsKey(name);

    /// <summary>The table as pandas prints it.</summary>
    public override string ToString() => this.ToText();

    internal int PositionOf(string name) => _positions.TryGetValue(name, out int position) ? position : throw Nearest.Unknown("column", name, Columns);

    /// <summary>A table of other columns with the same rows.</summary>
    internal DataFrame WithColumns(Column[] columns) => new(columns, _index, RowCount);
}
