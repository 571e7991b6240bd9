using System.Numerics.Tensors;

namespace Baeum.Data.Tests;

public class LabelsTests
{
    [Fact]
    public void Converts_from_arrays_tensors_and_collections_and_back()
    {
        Labels fromInts = new[] { 1, 0 }, fromTexts = new[] { "b", "a" }, fromFloats = Tensors.Range(0, 2), list = [0, 1, 1], words = ["x", "y"];

        Assert.Equal([1, 0], (int[])fromInts);
        Assert.Equal([1f, 0], ((Tensor<float>)fromInts).ToArray());
        Assert.Equal([0, 1], (int[])fromFloats);
        Assert.Equal(["b", "a"], (string[])fromTexts);
        Assert.Equal(["0.0", "1.0"], (string[])fromFloats);
        Assert.Equal(["0", "1", "1"], (string[])list);
        Assert.Equal("y", words[1]);
        Assert.Equal([1, 0], [.. fromInts]);
    }

    [Fact]
    public void Finds_the_classes_sorted_by_value_or_code_point()
    {
        Labels numbers = new[] { 10, 9, 10, -1 }, texts = new[] { "b", "B", "a", "é" }, floats = new[] { 2f, 0.5f, 2f };

        Assert.Equal([-1, 9, 10], (int[])numbers.Classes());
        Assert.Equal(["B", "a", "b", "é"], (string[])texts.Classes());
        Assert.Equal([0.5f, 2], ((Tensor<float>)floats.Classes()).ToArray());
        Assert.Equal([2, 1, 2, 0], numbers.Encode(numbers.Classes()));
        Assert.Equal([2, 0, 1, 3], texts.Encode(texts.Classes()));
    }

    [Fact]
    public void Makes_one_hot_rows()
    {
        Assert.Equal([0f, 1, 0, 0, 0, 1], Labels.ToCategorical(new[] { 1, 2 }).ToArray());
        Assert.Equal("(2, 5)", Labels.ToCategorical(new[] { 1, 2 }, 5).Shape().ToString());
        Assert.Equal("(3, 3)", Labels.ToCategorical(Tensors.Range(0, 3).Reshape(3, 1)).Shape().ToString());
        Assert.Equal("(2, 3, 6)", Labels.ToCategorical(Tensors.Range(0, 6).Reshape(2, 3)).Shape().ToString());
        Assert.Equal([1f, 0, 0, 1], Labels.ToCategorical(new[] { "a", "b" }).ToArray());
    }

    [Fact]
    public void Takes_rows_of_every_kind()
    {
        Labels texts = new[] { "a", "b", "c" }, ints = new[] { 1, 2, 3 };

        Assert.Equal(["b", "c"], (string[])texts.TakeRows(1..));
        Assert.Equal(["c", "c"], (string[])texts.TakeRows([2, 2]));
        Assert.Equal([3, 1], (int[])ints.TakeRows([2, 0]));
    }

    [Fact]
    public void Says_what_is_wrong()
    {
        Labels texts = new[] { "a" }, halves = new[] { 1f, 0.5f }, rows = Tensors.Zeros([2, 2]), missing = new[] { 1f, float.NaN };

        Assert.Contains("text labels such as 'a'", Assert.Throws<InvalidCastException>(() => (Tensor<float>)texts).Message);
        Assert.Contains("received 0.5 at position 1", Assert.Throws<InvalidCastException>(() => (int[])halves).Message);
        Assert.Contains("'a' in row 0 is not among the classes ['b']", Assert.Throws<ArgumentException>(() => texts.Encode(new[] { "b" })).Message);
        Assert.Contains("labels of shape (2, 2)", Assert.Throws<ArgumentException>(() => rows.Classes()).Message);
        Assert.Contains("row 1 is NaN", Assert.Throws<ArgumentException>(() => missing.Classes()).Message);
        Assert.Contains("label 3 at position 0 does not lie in 0..1", Assert.Throws<ArgumentException>(() => Labels.ToCategorical(new[] { 3 }, 2)).Message);
        Assert.Contains("label -1", Assert.Throws<ArgumentException>(() => Labels.ToCategorical(new[] { -1, 0 })).Message);
        Assert.Contains("all strings or all numbers", Assert.Throws<ArgumentException>(() => Labels.Create(["a", 1])).Message);
    }

    [Fact]
    public void Prints_as_a_Python_list()
    {
        Labels texts = new[] { "a", "b" }, many = Enumerable.Range(0, 100).ToArray();

        Assert.Equal("['a', 'b']", texts.ToString());
        Assert.Equal("[0, 1, 2, ..., 97, 98, 99]", many.ToString());
    }
}
