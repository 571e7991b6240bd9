namespace Baeum.Data.Tests;

public class ShapeTests
{
    [Theory]
    [InlineData(new int[0], "()", 1)]
    [InlineData(new[] { 3 }, "(3,)", 3)]
    [InlineData(new[] { 2, 3, 4 }, "(2, 3, 4)", 24)]
    [InlineData(new[] { 0, 3 }, "(0, 3)", 0)]
    public void Prints_as_a_Python_tuple_and_counts(int[] lengths, string text, int size)
    {
        Shape shape = lengths;

        Assert.Equal(text, shape.ToString());
        Assert.Equal(size, shape.Size);
        Assert.Equal(lengths, shape.ToArray());
    }

    [Fact]
    public void Unknown_axes_print_as_None()
    {
        Assert.Equal("(None, 4)", Shape.Create([-1, 4]).ToString());
        Assert.False(Shape.Create([-1, 4]).IsKnown);
    }

    [Fact]
    public void Changes_make_new_shapes()
    {
        Shape shape = [2, 3, 4];

        Assert.Equal([2, 3, 9], shape.With(^1, 9));
        Assert.Equal([5, 2, 3, 4], shape.Insert(0, 5));
        Assert.Equal([2, 3, 4, 5], shape.Insert(3, 5));
        Assert.Equal([2, 4], shape.Without(1));
        Assert.Equal([3, 4], shape[1..]);
        Assert.Equal(2, shape.Axis(-1));
        Assert.True(shape == [2, 3, 4] && shape.GetHashCode() == Shape.Create([2, 3, 4]).GetHashCode() && shape != [2, 3]);
    }

    [Theory]
    [InlineData(new[] { 2, 3 }, new[] { 3 }, new[] { 2, 3 })]
    [InlineData(new[] { 2, 1 }, new[] { 1, 3 }, new[] { 2, 3 })]
    [InlineData(new[] { 0, 1 }, new[] { 1 }, new[] { 0, 1 })]
    [InlineData(new[] { -1, 4 }, new[] { 4 }, new[] { -1, 4 })]
    [InlineData(new[] { -1, 4 }, new[] { 7, 1 }, new[] { 7, 4 })]
    public void Broadcasts_by_the_rules_of_NumPy(int[] a, int[] b, int[] expected)
    {
        Assert.Equal(expected, Shape.Broadcast(a, b).ToArray());
        Assert.Equal(expected, Shape.Broadcast(b, a).ToArray());
    }

    [Fact]
    public void Refuses_what_is_no_shape()
    {
        Assert.Throws<ArgumentException>(() => Shape.Create([1, 1, 1, 1, 1, 1, 1, 1, 1]));
        Assert.Throws<ArgumentException>(() => Shape.Create([-2]));
        Assert.Throws<OverflowException>(() => Shape.Create([65536, 65536]).Size);
        Assert.Throws<ArgumentException>(() => Shape.Broadcast([2], [3]));
    }
}
