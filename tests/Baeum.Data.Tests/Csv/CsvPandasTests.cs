using System.Text.Json;
using Baeum.TestKit;

namespace Baeum.Data.Tests;

/// <summary>Options, encodings and oddities, held against pandas 1.5 (tests/oracles/data/csv_options.py).</summary>
public class CsvPandasTests
{
    private static readonly JsonElement All = JsonDocument.Parse(File.ReadAllText(Oracles.Path("data/csv_options.json"))).RootElement.GetProperty("cases");

    private static readonly Dictionary<string, Type> Types = new() { ["float32"] = typeof(float), ["float64"] = typeof(double), ["int64"] = typeof(long), ["<U0"] = typeof(string) };

    public static TheoryData<string> Cases => [.. All.EnumerateArray().Select(c => c.GetProperty("name").GetString()!)];

    [Theory, MemberData(nameof(Cases))]
    public void Reads_the_values_that_pandas_reads(string name)
    {
        var c = All.EnumerateArray().Single(c => c.GetProperty("name").GetString() == name);
        var table = DataFrame.ParseCsv(c.GetProperty("bytes").GetBytesFromBase64(), Options(c.GetProperty("options")));

        Assert.Equal(c.GetProperty("columns").Deserialize<string[]>(), table.Columns);
        Assert.Equal(c.GetProperty("dtypes").Deserialize<string[]>(), table.Columns.Select(n => table[n].DType.Replace("int32", "int64")));
        for (int i = 0; i < table.Columns.Count; i++)
            Assert.Equal(c.GetProperty("values")[i].EnumerateArray().Select(v => Text(v, table[i])), table[i].Select(v => Text(v)));
        if (c.GetProperty("index") is { ValueKind: JsonValueKind.Array } index)
            Assert.Equal(index.Deserialize<string[]>(), table.Index.Select(v => $"{v}"));
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        double number => number.ToString("r"),
        float number => number.ToString("r"),
        DateTime date => date.ToString("o"),
        _ => $"{value}",
    };

    private static string? Text(JsonElement value, Column column)
        => value.ValueKind == JsonValueKind.Null ? null
        : column.ElementType == typeof(double) ? value.GetDouble().ToString("r")
        : column.ElementType == typeof(float) ? value.GetSingle().ToString("r")
        : column.ElementType == typeof(DateTime) ? DateTime.Parse(value.GetString()!).ToString("o")
        : value.ToString();

    private static CsvOptions Options(JsonElement given)
    {
        var options = new CsvOptions();
        foreach (var (name, value) in given.EnumerateObject().Select(o => (o.Name, o.Value)))
        {
            options = name switch
            {
                "encoding" => options with { Encoding = value.GetString() },
                "thousands" => options with { Thousands = value.GetString()![0] },
                "decimal" => options with { Decimal = value.GetString()![0] },
                "comment" => options with { Comment = value.GetString()![0] },
                "sep" => options with { Delimiter = value.GetString()![0] },
                "header" => options with { Header = false },
                "names" => options with { Names = value.Deserialize<string[]>() },
                "skiprows" => options with { SkipRows = value.GetInt32() },
                "nrows" => options with { NRows = value.GetInt32() },
                "usecols" => options with { UseCols = Columns(value) },
                "index_col" => options with { IndexCol = Column(value) },
                "parse_dates" => options with { ParseDates = Columns(value) },
                "na_values" => options with { NaValues = value.Deserialize<string[]>()! },
                "keep_default_na" => options with { KeepDefaultNa = value.GetBoolean() },
                "dtype" => options with { Types = value.EnumerateObject().ToDictionary(t => t.Name, t => Types[t.Value.GetString()!]) },
                _ => throw new InvalidOperationException($"unknown option {name}"),
            };
        }
        return options;
    }

    private static CsvColumn[] Columns(JsonElement values) => [.. values.EnumerateArray().Select(Column)];

    private static CsvColumn Column(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetInt32() : value.GetString()!;
}
