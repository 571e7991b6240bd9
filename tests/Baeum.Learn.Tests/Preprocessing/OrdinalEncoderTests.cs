using System.Text.Json;
using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Learn.Tests;

/// <summary>Held against scikit-learn 1.2 (tests/oracles/learn/preprocessing.py).</summary>
public class OrdinalEncoderTests
{
    private static readonly JsonElement All = JsonDocument.Parse(File.ReadAllText(Oracles.Path("learn/preprocessing.json"))).RootElement.GetProperty("encoders");

    [Fact]
    public void Numbers_are_encoded_as_scikit_learn_does()
    {
        System.Numerics.Tensors.Tensor<float> x = All[0].GetProperty("x").EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(Number).ToArray();

        Assert.Equal(Read(All[0], "ordinal"), new OrdinalEncoder().Fit(x.Reshape(-1, 2)).Transform(x.Reshape(-1, 2)).AsSpan().ToArray());
    }

    [Fact]
    public void Text_is_encoded_as_scikit_learn_does()
    {
        var rows = All[1].GetProperty("x").EnumerateArray().ToArray();
        var table = new DataFrame(Enumerable.Range(0, 2).Select(i => Column.Create($"x{i}", rows.Select(row => row[i].GetString()).ToArray())));

        Assert.Equal(Read(All[1], "ordinal"), new OrdinalEncoder().Fit(table).Transform(table).AsSpan().ToArray());
    }

    [Fact]
    public void Unknown_categories_are_an_error_unless_they_have_a_number()
    {
        var people = DataFrame.ParseCsv("sex\nmale\nfemale\n");
        var later = DataFrame.ParseCsv("sex\nmale\nrobot\n");

        Assert.Contains("row 1: the category robot", Assert.Throws<ArgumentException>(() => new OrdinalEncoder().Fit(people).Transform(later)).Message);
        Assert.Equal([1f, -1], new OrdinalEncoder { UnknownValue = -1 }.Fit(people).Transform(later).AsSpan().ToArray());
    }

    private static float Number(JsonElement value) => value.ValueKind == JsonValueKind.Null ? float.NaN : value.GetSingle();

    private static float[] Read(JsonElement c, string name) => [.. c.GetProperty(name).EnumerateArray().Select(Number)];
}
