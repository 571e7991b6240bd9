using System.Numerics.Tensors;

namespace Baeum.Data;

/// <summary>The rows of a mapped array, with targets in memory.</summary>
internal sealed class MappedRows<T>(NpyMap<T> x, Func<Tensor<T>, Tensor<float>> convert, Tensor<float>? y) : IRows where T : unmanaged
{
    public int Count => x.Rows;

    public DataBatch Read(ReadOnlySpan<int> rows)
    {
        TensorList? targets = null;
        if (y is not null)
            targets = y.TakeRows(rows);
        return new DataBatch(convert(x.TakeRows(rows)), targets).Checked();
    }
}
