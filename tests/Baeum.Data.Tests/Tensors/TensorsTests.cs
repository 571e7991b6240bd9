namespace Baeum.Data.Tests;

public class TensorsTests
{
    [Fact]
    public void Ranges_exclude_the_end()
    {
        Assert.Equal([1f, 2, 3], Tensors.Range(1, 4).ToArray());
        Assert.Equal([0f, 0.5f, 1], Tensors.Range(0, 1.25, 0.5).ToArray());
        Assert.Equal([3f, 2, 1], Tensors.Range(3, 0, -1).ToArray());
        Assert.Empty(Tensors.Range(3, 0).ToArray());
        Assert.Throws<ArgumentException>(() => Tensors.Range(0, 1, 0));
        Assert.Throws<OverflowException>(() => Tensors.Range(0, 1e12));
    }

    [Fact]
    public void Stacks_along_any_new_axis()
    {
        var (a, b) = (Tensors.Range(0, 3), Tensors.Range(10, 13));

        Assert.Equal("(3, 2)", Tensors.Stack(axis: 1, a, b).Shape().ToString());
        Assert.Equal([0f, 10, 1, 11, 2, 12], Tensors.Stack(axis: 1, a, b).ToArray());
        Assert.Equal([0f, 1, 2, 10, 11, 12], Tensors.Stack(axis: 0, a, b).ToArray());
        Assert.Equal("(2, 3, 4)", Tensors.Stack(-1, Tensors.Zeros([2, 3]), Tensors.Zeros([2, 3]), Tensors.Zeros([2, 3]), Tensors.Zeros([2, 3])).Shape().ToString());
        Assert.Contains("number 2 has (4,)", Assert.Throws<ArgumentException>(() => Tensors.Stack(0, a, Tensors.Zeros([4]))).Message);
        Assert.Throws<ArgumentException>(() => Tensors.Stack(0));
    }

    [Fact]
    public void Concatenates_along_an_axis_that_exists()
    {
        var (a, b) = (Tensors.Range(0, 4).Reshape(2, 2), Tensors.Range(10, 12).Reshape(2, 1));

        Assert.Equal([0f, 1, 10, 2, 3, 11], Tensors.Concatenate(1, a, b).ToArray());
        Assert.Equal([0f, 1, 2, 3, 0, 1, 2, 3], Tensors.Concatenate(0, a, a).ToArray());
        Assert.Contains("number 2 is (2, 1)", Assert.Throws<ArgumentException>(() => Tensors.Concatenate(0, a, b)).Message);
    }

    [Fact]
    public void Fills() => Assert.Equal([7f, 7, 1, 0], [.. Tensors.Full([2], 7).ToArray(), Tensors.Ones([])[0], Tensors.Zeros([1, 1])[0, 0]]);
}
