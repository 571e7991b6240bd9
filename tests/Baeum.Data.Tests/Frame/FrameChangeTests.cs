namespace Baeum.Data.Tests;

/// <summary>What pandas has no counterpart for, and what is said when a step cannot be done.</summary>
public class FrameChangeTests
{
    private static readonly DataFrame Table = DataFrame.ParseCsv("id,a,t\n1,0.5,x\n2,1.5,y\n3,,x\n4,2.5,z\n");

    [Fact]
    public void A_sample_depends_on_its_seed_alone()
    {
        Assert.Equal(Table.Sample(3, seed: 5).ToString(), Table.Sample(3, seed: 5).ToString());
        Assert.Equal([1, 2, 3, 4], Table.Sample(frac: 1, seed: 9)["id"].Select(v => (int)v!).Order());
        Assert.Equal(2, Table.Sample(frac: 0.5).RowCount);
        Assert.Contains(Enumerable.Range(0, 20), seed => (int)Table.Sample(seed: seed).Index[0]! != 0);
        Assert.Contains("has 4 rows, received n = 5", Assert.Throws<ArgumentException>(() => Table.Sample(5)).Message);
        Assert.Contains("received both", Assert.Throws<ArgumentException>(() => Table.Sample(1, 0.5)).Message);
    }

    [Fact]
    public void Types_change_where_the_values_allow_it()
    {
        Assert.Equal([1f, 2, 3, 4], Table["id"].Astype<float>().Values.ToArray());
        Assert.Equal(["0.5", "1.5", null, "2.5"], Table["a"].Astype<string>());
        Assert.Equal([1, -2], Column.Create("d", (double[])[1.9, -2.9]).Astype<int>().Values.ToArray());
        Assert.Equal([new DateTime(2024, 2, 29), null], Column.Create("d", ["2024-02-29", null]).Astype<DateTime>());
        Assert.Equal(["float32", "float32"], Table[["id", "a"]].Astype<float>().SelectDTypes("float32").Columns.Select(_ => "float32"));
        Assert.Equal(9007199254740993, Column.Create("l", ["9007199254740993"]).Astype<long>()[0]);
        Assert.Contains("Column 't', row 0: 'x' cannot become float64", Assert.Throws<FormatException>(() => Table["t"].Astype<double>()).Message);
        Assert.Contains("Column 'a' has missing values or numbers that int32 cannot hold", Assert.Throws<OverflowException>(() => Table["a"].Astype<int>()).Message);
        Assert.Contains("'x' is no date", Assert.Throws<FormatException>(() => Table["t"].Astype<DateTime>()).Message);
        Assert.Contains("which cannot become DateTime", Assert.Throws<InvalidCastException>(() => Table["a"].Astype<DateTime>()).Message);
    }

    [Fact]
    public void Results_keep_the_kind_of_number()
    {
        var single = Column.Create("f", (float[])[1, 2, 3, 4]);

        Assert.Equal("float32", (single * 2).DType);
        Assert.Equal("float64", (single + Table["a"]).DType);
        Assert.Equal("int64", (Table["id"] + Table["id"]).DType);
        Assert.Equal("float64", (Table["id"] / 1).DType);
        Assert.Equal("int64", (2 * Table["id"]).DType);
        Assert.Equal("float64", (0.5 + Table["id"]).DType);
        Assert.Empty(Column.Create("e", Array.Empty<double>()) + 1);
    }

    [Fact]
    public void Whole_numbers_compare_exactly()
        => Assert.Equal([true, false], Column.Create("l", (long[])[9007199254740993, 9007199254740992]) > 9007199254740992);

    [Fact]
    public void Functions_see_no_missing_value()
    {
        Assert.Equal([1L, 1L], Column.Create("t", ["a", "b"]).Apply((string t) => (long)t.Length));
        Assert.Equal([1.0, null], Column.Create("t", ["a", null]).Apply((string t) => t.Length));
        Assert.Contains("takes Int32, but column 't' holds object", Assert.Throws<InvalidOperationException>(() => Table["t"].Apply((int v) => v)).Message);
    }

    [Fact]
    public void Counts_are_found_by_their_value()
    {
        Assert.Equal([2, 1, 0], [Table["t"].ValueCounts()["x"], Table["t"].ValueCounts()["z"], Table["t"].ValueCounts()["?"]]);
        Assert.Equal([1, 0], [Table["id"].ValueCounts()[3], Table["id"].ValueCounts()[9]]);
        Assert.Equal([0.5, 0.25, 0.25], Table["t"].ValueCounts().Shares);
        Assert.Equal(3, Table["t"].NUnique());
    }

    [Fact]
    public void Says_what_cannot_be_done()
    {
        Assert.Contains("no row has the label 9; the labels go from 0 to 3", Assert.Throws<ArgumentException>(() => Table.DropRows(9)).Message);
        Assert.Contains("Unknown aggregate 'maen'. Did you mean 'm", Assert.Throws<ArgumentException>(() => Table.GroupBy("t").Aggregate(("m", "a", "maen"))).Message);
        Assert.Contains("received none", Assert.Throws<ArgumentException>(() => Table.GroupBy()).Message);
        Assert.Contains("expected 4 flags, one a row, received 1", Assert.Throws<ArgumentException>(() => Table.Where([true])).Message);
        Assert.Contains("column 't' holds object, which does not compare with int64 such as '3'", Assert.Throws<ArgumentException>(() => Table["t"] > 3).Message);
        Assert.Contains("expected two or more ascending edges, received [1.0, 1.0]", Assert.Throws<ArgumentException>(() => Table["a"].Cut([1, 1])).Message);
        Assert.Contains("expected 2 labels for 2 intervals, received 1", Assert.Throws<ArgumentException>(() => Table["a"].Cut(2, ["x"])).Message);
        Assert.Contains("has no 4 intervals", Assert.Throws<ArgumentException>(() => Column.Create("c", new int[9]).QCut(4)).Message);
        Assert.Contains("Concat: column 'id' holds int32 in one table and object in the other", Assert.Throws<ArgumentException>(() => DataFrame.Concat([Table, Table.With(Table["t"].Rename("id"))])).Message);
        Assert.Contains("column 'a' holds float64, received 'x'", Assert.Throws<ArgumentException>(() => Table["a"].FillMissing("x")).Message);
        Assert.Contains("Str: column 'a' holds float64, not text", Assert.Throws<InvalidOperationException>(() => Table["a"].Str).Message);
        Assert.Contains("Dt: column 't' holds object, not dates", Assert.Throws<InvalidOperationException>(() => Table["t"].Dt).Message);
        Assert.Contains("Did you mean 'number'?", Assert.Throws<ArgumentException>(() => Table.SelectDTypes("numbre")).Message);
        Assert.Contains("Did you mean 'pearson'?", Assert.Throws<ArgumentException>(() => Table.Correlation("person")).Message);
        Assert.Contains("column 'id' has 4 rows, column 'a' has 2", Assert.Throws<ArgumentException>(() => Table["id"] + Table["a"].TakeRows(..2)).Message);
    }
}
