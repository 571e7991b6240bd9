namespace Baeum.Data;

/// <summary>Rows that can be read in any order: arrays, a mapped file, a folder of images.</summary>
internal interface IRows
{
    int Count { get; }

    /// <summary>Reads these rows, in this order.</summary>
    DataBatch Read(ReadOnlySpan<int> rows);
}

/// <summary>The rows of arrays in memory.</summary>
internal sealed class ArrayRows(DataBatch arrays) : IRows
{
    public int Count => arrays.Rows;

    public DataBatch Read(ReadOnlySpan<int> rows) => arrays.TakeRows(rows.ToArray());
}
