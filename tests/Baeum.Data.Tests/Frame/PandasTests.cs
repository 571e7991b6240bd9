using System.Text.Json;
using Baeum.TestKit;

namespace Baeum.Data.Tests;

/// <summary>Tables read, printed and changed, held against pandas 1.5 (tests/oracles/data/pandas_tables.py).</summary>
public class PandasTests
{
    private static readonly JsonElement Root = JsonDocument.Parse(File.ReadAllText(Oracles.Path("data/pandas_tables.json"))).RootElement;
    private static readonly JsonElement All = Root.GetProperty("cases");

    private static readonly Dictionary<string, Func<DataFrame, object>> Steps = new()
    {
        ["df.head()"] = t => t.Head(),
        ["df.head(0)"] = t => t.Head(0),
        ["df.head(2)"] = t => t.Head(2),
        ["df.head(60)"] = t => t.Head(60),
        ["df.head(61)"] = t => t.Head(61),
        ["df.tail(2)"] = t => t.Tail(2),
        ["df.tail(3)"] = t => t.Tail(3),
        ["df[['name', 'id']]"] = t => t[["name", "id"]],
        ["df[['column1', 'column2', 'column3']]"] = t => t[["column1", "column2", "column3"]],
        ["df.drop(columns=['note', 'id'])"] = t => t.Drop("note", "id"),
        ["df.dropna()"] = t => t.DropMissing(),
        ["df.describe()"] = t => t.Describe(),
        ["df['name'].value_counts()"] = t => t["name"].ValueCounts(),
        ["df['height'].value_counts()"] = t => t["height"].ValueCounts(),
        ["df['label'].value_counts()"] = t => t["label"].ValueCounts(),
        ["df['i'].value_counts()"] = t => t["i"].ValueCounts(),
        ["df.sort_values('height', kind='stable')"] = t => t.SortBy("height"),
        ["df.sort_values('name', ascending=False, kind='stable')"] = t => t.SortBy("name", ascending: false),
        ["df.sort_values(['smokes', 'height'], kind='stable')"] = t => t.SortBy(["smokes", "height"]),
        ["df.sort_values('x', kind='stable').head(62)"] = t => t.SortBy("x").Head(62),
        ["df[df['height'] > 1.6]"] = t => t.Where(row => row.Number("height") > 1.6),
        ["df.drop_duplicates(['height'])"] = t => t.DropDuplicates("height"),
        ["df.drop_duplicates()"] = t => t.DropDuplicates(),
        ["df.drop_duplicates('k')"] = t => t.DropDuplicates("k"),
        ["df.drop_duplicates(['v', 'k'])"] = t => t.DropDuplicates("v", "k"),
        ["df['height']"] = t => t["height"],
        ["df['note']"] = t => t["note"],
        ["df['x']"] = t => t["x"],
    };

    public static TheoryData<string> Cases => [.. All.EnumerateArray().Select(c => c.GetProperty("name").GetString()!)];

    [Theory, MemberData(nameof(Cases))]
    public void Reads_the_values_that_pandas_reads(string name)
    {
        var (c, table) = Read(name);

        Assert.Equal(c.GetProperty("columns").Deserialize<string[]>(), table.Columns);
        Assert.Equal(c.GetProperty("dtypes").Deserialize<string[]>(), table.Columns.Select(n => table[n].DType.Replace("int32", "int64")));
        if (c.GetProperty("values").ValueKind != JsonValueKind.Null)
            Assert.All(table.Columns.Select((n, i) => (table[n], c.GetProperty("values")[i])), pair => EqualValues(pair.Item2, pair.Item1));
    }

    [Theory, MemberData(nameof(Cases))]
    public void Prints_and_changes_tables_as_pandas_does(string name)
    {
        var (c, table) = Read(name);

        Assert.Equal(c.GetProperty("text").GetString(), table.ToString());
        foreach (var step in c.GetProperty("steps").EnumerateArray())
            Assert.Equal(step.GetProperty("text").GetString(), Steps[step.GetProperty("step").GetString()!](table).ToString());
    }

    [Theory, MemberData(nameof(Cases))]
    public void Writes_what_pandas_writes(string name)
    {
        var (c, table) = Read(name);
        string path = Path.GetTempFileName();
        table.WriteCsv(path);
        string written = File.ReadAllText(path);
        File.Delete(path);

        if (c.GetProperty("written").GetString() is { } expected)
            Assert.Equal(expected, written);
        EqualTables(table, DataFrame.ParseCsv(written));
    }

    [Theory, InlineData("inner"), InlineData("left")]
    public void Joins_as_pandas_merges(string how)
    {
        var joins = Root.GetProperty("joins");
        var joined = DataFrame.ParseCsv(joins.GetProperty("a").GetString()!).Join(DataFrame.ParseCsv(joins.GetProperty("b").GetString()!), on: "k", suffix: "_r", how);

        Assert.Equal(joins.GetProperty(how).GetString(), joined.ToString());
    }

    private static (JsonElement Case, DataFrame Table) Read(string name)
    {
        var c = All.EnumerateArray().Single(c => c.GetProperty("name").GetString() == name);
        bool noHeader = c.GetProperty("options").TryGetProperty("header", out _);
        return (c, DataFrame.ParseCsv(c.GetProperty("csv").GetString()!, new CsvOptions { Header = !noHeader }));
    }

    private static void EqualTables(DataFrame expected, DataFrame received)
    {
        Assert.Equal(expected.Shape, received.Shape);
        for (int i = 0; i < expected.Columns.Count; i++)
            Assert.Equal(expected[i].ToArray(), received[i].ToArray());
    }

    private static void EqualValues(JsonElement expected, Column column)
    {
        for (int row = 0; row < column.Count; row++)
        {
            var value = expected[row];
            Assert.Equal(value.ValueKind == JsonValueKind.Null, column[row] is null);
            switch (column[row])
            {
                case double number: Assert.Equal(value.ValueKind == JsonValueKind.String ? double.Parse(value.GetString()!.Replace("inf", "Infinity")) : value.GetDouble(), number); break;
                case int or long: Assert.Equal(value.GetInt64(), Convert.ToInt64(column[row])); break;
                case bool flag: Assert.Equal(value.ToString(), $"{flag}"); break;
                case string text: Assert.Equal(value.ToString(), text); break;
            }
        }
    }
}
