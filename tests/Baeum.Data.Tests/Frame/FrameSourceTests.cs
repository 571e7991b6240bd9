namespace Baeum.Data.Tests;

public class FrameSourceTests
{
    private enum Level { Low, High }

    private sealed record Person(string Name, int Age, double? Height, bool? Smokes, DateTime Born, Level Level, decimal Wage, int? Children);

    [Fact]
    public void An_array_without_names_has_numbered_columns()
        => Assert.Equal("     0    1\n0  1.0  2.0\n1  3.0  4.0", DataFrame.FromArray(new double[,] { { 1, 2 }, { 3, 4 } }).ToString());

    [Fact]
    public void Records_become_rows()
    {
        var table = DataFrame.FromRecords([new Person("Ann", 30, 1.7, true, new(1994, 5, 1), Level.High, 10.5m, 2), new Person("Bob", 25, null, null, default, Level.Low, 9, null)]);

        Assert.Equal(["Name", "Age", "Height", "Smokes", "Born", "Level", "Wage", "Children"], table.Columns);
        Assert.Equal(["object", "int32", "float64", "object", "datetime64[ns]", "object", "float64", "float64"], table.Columns.Select(c => table[c].DType));
        Assert.Equal([1.7, null], table["Height"]);
        Assert.Equal([new DateTime(1994, 5, 1), null], table["Born"]);
        Assert.Equal(["High", "Low"], table["Level"]);
        Assert.Equal([2.0, null], table["Children"]);
        Assert.Contains("Object has no public properties", Assert.Throws<ArgumentException>(() => DataFrame.FromRecords([new object()])).Message);
    }

    [Fact]
    public void Arrays_and_dictionaries_become_columns()
    {
        var table = DataFrame.FromDictionary(new Dictionary<string, Array> { ["age"] = new[] { 30, 25 }, ["name"] = new[] { "Ann", "Bob" } });

        Assert.Equal([30, 25], table["age"]);
        Assert.Equal([2.0, 4.0], DataFrame.FromArray(new double[,] { { 1, 2 }, { 3, 4 } }, "a", "b")["b"]);
        Assert.Contains("expected 1 columns for 1 names, received 2", Assert.Throws<ArgumentException>(() => DataFrame.FromArray(new double[1, 2], "a")).Message);
        Assert.Contains("received Char[]", Assert.Throws<ArgumentException>(() => Column.Of("c", "ab".ToCharArray())).Message);
        Assert.Contains("'a' has 1 rows, 'b' has 2", Assert.Throws<ArgumentException>(() => DataFrame.FromDictionary(new Dictionary<string, Array> { ["a"] = new int[1], ["b"] = new int[2] })).Message);
    }

    [Fact]
    public void A_table_becomes_a_matrix_of_doubles()
        => Assert.Equal(new[,] { { 1, 0.1 }, { 2, double.NaN } }, new DataFrame(Column.Create("a", (int[])[1, 2]), Column.Create("b", (double[])[0.1, double.NaN])).ToArray());
}
