using System.Globalization;
using System.Text.Json;
using Baeum.TestKit;

namespace Baeum.Data.Tests;

/// <summary>Small tables and what pandas 1.5 made of them (tests/oracles/data/pandas_frames.py).</summary>
internal static class PandasFrames
{
    private static readonly JsonElement Root = JsonDocument.Parse(File.ReadAllText(Oracles.Path("data/pandas_frames.json"))).RootElement;

    /// <summary>Tables and the steps on them.</summary>
    public static TheoryData<string, string> Steps(params IEnumerable<string> tables)
    {
        var cases = new TheoryData<string, string>();
        foreach (string table in tables)
            foreach (var step in Of(table))
                cases.Add(table, step.GetProperty("step").GetString()!);
        return cases;
    }

    /// <summary>The text that pandas prints after a step.</summary>
    public static string Text(string table, string step) => Of(table).Single(c => c.GetProperty("step").GetString() == step).GetProperty("text").GetString()!;

    /// <summary>A table by its name.</summary>
    public static DataFrame Table(string name) => new(Root.GetProperty("tables").GetProperty(name).EnumerateArray().Select(Column));

    private static IEnumerable<JsonElement> Of(string table) => Root.GetProperty("cases").EnumerateArray().Where(c => c.GetProperty("table").GetString() == table);

    private static Column Column(JsonElement column)
    {
        string name = column.GetProperty("name").GetString()!;
        var values = column.GetProperty("values").EnumerateArray().ToArray();
        return column.GetProperty("type").GetString() switch
        {
            "int64" => Data.Column.Create(name, Array.ConvertAll(values, v => v.GetInt64())),
            "float64" => Data.Column.Create(name, Array.ConvertAll(values, v => v.ValueKind == JsonValueKind.Null ? double.NaN : v.GetDouble())),
            "bool" => Data.Column.Create(name, Array.ConvertAll(values, v => v.GetBoolean())),
            "date" => Data.Column.Create(name, Array.ConvertAll(values, v => v.GetString() is { } text ? DateTime.Parse(text, CultureInfo.InvariantCulture) : default)),
            _ => Data.Column.Create(name, Array.ConvertAll(values, v => v.GetString())),
        };
    }
}
