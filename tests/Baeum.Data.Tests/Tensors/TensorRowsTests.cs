using System.Buffers;
using System.Numerics.Tensors;

namespace Baeum.Data.Tests;

public class TensorRowsTests
{
    private static Tensor<float> Matrix => Tensors.Range(0, 12).Reshape(4, 3);

    [Fact]
    public void Takes_rows_by_index_range_and_list()
    {
        Assert.Equal([3f, 4, 5], Matrix.Row(1).ToArray());
        Assert.Equal([9f, 10, 11], Matrix.Row(^1).ToArray());
        Assert.Equal([3f, 4, 5, 6, 7, 8], Matrix.TakeRows(1..3).ToArray());
        Assert.Equal("(1, 3)", Matrix.TakeRows(^1..).Shape().ToString());
        Assert.Equal([6f, 7, 8, 0, 1, 2, 6, 7, 8], Matrix.TakeRows([2, 0, 2]).ToArray());
        Assert.Equal("(0, 3)", Matrix.TakeRows(2..2).Shape().ToString());
        Assert.Equal([2f], Tensors.Range(0, 5).Row(2).ToArray());
        Assert.Equal("(2, 2, 3)", Tensors.Zeros([5, 2, 3]).TakeRows([1, 1]).Shape().ToString());
    }

    [Fact]
    public void Takes_columns_as_a_dense_tensor()
    {
        var columns = Matrix.Columns(1..);

        Assert.True(columns.IsDense);
        Assert.Equal("(4, 2)", columns.Shape().ToString());
        Assert.Equal([1f, 2, 4, 5, 7, 8, 10, 11], columns.ToArray());
        Assert.Equal([4f, 5, 6, 7], Tensors.Range(0, 8).Reshape(1, 4, 2).Columns(2..4).ToArray());
    }

    [Fact]
    public void Copies_so_that_the_source_stays_as_it_is()
    {
        var x = Matrix;
        x.Row(0)[0] = 99;
        x.TakeRows(..2)[0, 0] = 99;
        x.TakeRows([0])[0, 0] = 99;
        x.Columns(..1)[0, 0] = 99;

        Assert.Equal(0, x[0, 0]);
    }

    [Fact]
    public void Reads_views_with_gaps()
    {
        var view = Matrix.Slice([NRange.All, 1..3]);

        Assert.Equal([4f, 5], view.Row(1).ToArray());
        Assert.Equal([10f, 11], view.TakeRows(^1..).ToArray());
        Assert.Equal([2f, 5, 8, 11], view.Columns(1..).ToArray());
    }

    [Fact]
    public void Names_the_row_that_is_not_there()
    {
        Assert.Contains("(4, 3) has no row 4", Assert.Throws<ArgumentOutOfRangeException>(() => Matrix.Row(4)).Message);
        Assert.Contains("(4, 3) has no row -1", Assert.Throws<ArgumentOutOfRangeException>(() => Matrix.TakeRows([0, -1])).Message);
        Assert.Contains("3..9", Assert.Throws<ArgumentOutOfRangeException>(() => Matrix.TakeRows(3..9)).Message);
        Assert.Throws<ArgumentException>(() => Tensors.Range(0, 3).Columns(0..1));
    }
}
