using System.Numerics.Tensors;

namespace Baeum.Data;

/// <summary>A row of a table, for the conditions of <c>Where</c>.</summary>
/// <param name="Table">The table.</param>
/// <param name="Position">The row's position from 0.</param>
public readonly record struct FrameRow(DataFrame Table, int Position)
{
    /// <summary>The value in a column, null if it is missing.</summary>
    public object? this[string column] => Table[column][Position];

    /// <summary>The value in a column as a number, NaN if it is missing.</summary>
    public double Number(string column) => Table[column].ToDouble(Position);

    /// <summary>The value in a text column, null if it is missing.</summary>
    public string? Text(string column) => Table[column].Values<string>()[Position];
}

/// <summary>Keeping the rows that meet a condition.</summary>
public static class FrameWhere
{
    extension(DataFrame table)
    {
        /// <summary>The rows for which the condition holds: <c>table.Where(row => row.Number("age") > 30)</c>.</summary>
        public DataFrame Where(Func<FrameRow, bool> condition)
            => table.TakeRows([.. Enumerable.Range(0, table.RowCount).Where(i => condition(new FrameRow(table, i)))]);

        /// <summary>The rows whose flag is true: <c>table.Where(table["age"] > 30)</c>.</summary>
        public DataFrame Where(bool[] mask)
        {
            if (mask.Length != table.RowCount)
                throw new ArgumentException($"Where: expected {table.RowCount} flags, one a row, received {mask.Length}.");
            var rows = new List<int>();
            for (int row = 0; row < mask.Length; row++)
                if (mask[row])
                    rows.Add(row);
            return table.TakeRows([.. rows]);
        }

        /// <summary>The rows whose flag is true. Shape: [rows].</summary>
        public DataFrame Where(Tensor<bool> mask)
            => mask.FlattenedLength == table.RowCount ? table.TakeRows(mask.Indices())
            : throw new ArgumentException($"Where: expected {table.RowCount} flags, one a row, received shape {mask.Shape()}.");
    }
}
