namespace Baeum.Data.Tests;

public class DataFrameTests
{
    private static readonly DataFrame People = DataFrame.ParseCsv("name,age,height,smokes\nAnn,30,1.7,True\nBob,,1.8,False\nCy,25,,True\n");

    [Fact]
    public void Knows_its_shape_names_and_columns()
    {
        Assert.Equal("(3, 4)", People.Shape.ToString());
        Assert.Equal(["name", "age", "height", "smokes"], People.Columns);
        Assert.Equal("Bob", People["name"][1]);
        Assert.Equal("smokes", People[^1].Name);
        Assert.True(People.Contains("age") && !People.Contains("Age"));
        Assert.Equal([0, 1, 2], People.Index.Values<int>().ToArray());
    }

    [Fact]
    public void Rows_keep_their_labels_until_they_are_renumbered()
    {
        var some = People.TakeRows([2, 0]);

        Assert.Equal([2, 0], some.Index.Values<int>().ToArray());
        Assert.Equal([0, 1], some.ResetIndex().Index.Values<int>().ToArray());
        Assert.Equal("Cy", some["name"][0]);
        Assert.Equal([1], People.TakeRows(1..2).Index.Values<int>().ToArray());
    }

    [Fact]
    public void Says_which_name_was_meant_and_what_does_not_fit()
    {
        Assert.Contains("Unknown column 'hight'. Did you mean 'height'?", Assert.Throws<ArgumentException>(() => People["hight"]).Message);
        Assert.Contains("Unknown column 'agee'", Assert.Throws<ArgumentException>(() => People.Drop("agee")).Message);
        Assert.Contains("'a' has 1 rows, 'b' has 2", Assert.Throws<ArgumentException>(() => new DataFrame(Column.Create("a", [1.0]), Column.Create("b", (double[])[1, 2]))).Message);
        Assert.Contains("'a' occurs twice", Assert.Throws<ArgumentException>(() => new DataFrame(Column.Create("a", new int[1]), Column.Create("a", new int[1]))).Message);
    }

    [Fact]
    public void An_empty_table_prints_as_pandas_prints_it()
    {
        Assert.Equal("Empty DataFrame\nColumns: [name, age, height, smokes]\nIndex: []", People.Head(0).ToString());
        Assert.Equal("Empty DataFrame\nColumns: []\nIndex: [0, 1, 2]", People.Drop("name", "age", "height", "smokes").ToString());
    }
}
