namespace Baeum.Data;

/// <summary>The right side of column arithmetic and comparisons: a column, or one value that stands for a column of it.</summary>
public readonly struct ColumnOperand
{
    private ColumnOperand(Column column) => Column = column;

    internal Column Column { get; }

    /// <summary>A column.</summary>
    public static implicit operator ColumnOperand(Column column) => new(column);

    /// <summary>A whole number.</summary>
    public static implicit operator ColumnOperand(long value) => new(Column.Create("", [value]));

    /// <summary>A number.</summary>
    public static implicit operator ColumnOperand(double value) => new(Column.Create("", [value]));

    /// <summary>A text.</summary>
    public static implicit operator ColumnOperand(string value) => new(Column.Create("", [value]));

    /// <summary>A date.</summary>
    public static implicit operator ColumnOperand(DateTime value) => new(Column.Create("", [value]));

    /// <summary>True or false.</summary>
    public static implicit operator ColumnOperand(bool value) => new(Column.Create("", [value]));

    /// <summary>Throws unless this is one value or has as many as the other column.</summary>
    internal Column For(Column other, string operation) => Column.Count == 1 || Column.Count == other.Count ? Column
        : throw new ArgumentException($"{operation}: column '{other.Name}' has {other.Count} rows, column '{Column.Name}' has {Column.Count}.");
}
