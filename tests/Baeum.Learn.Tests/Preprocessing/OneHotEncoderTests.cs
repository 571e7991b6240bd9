using System.Text.Json;
using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Learn.Tests;

/// <summary>Held against scikit-learn 1.2 (tests/oracles/learn/preprocessing.py).</summary>
public class OneHotEncoderTests
{
    private static readonly JsonElement All = JsonDocument.Parse(File.ReadAllText(Oracles.Path("learn/preprocessing.json"))).RootElement.GetProperty("encoders");

    private static readonly DataFrame People = DataFrame.ParseCsv("sex,port,age\nmale,S,3\nfemale,C,5\nmale,,7\n");

    [Fact]
    public void Numbers_are_encoded_as_scikit_learn_does()
    {
        var c = All[0];
        System.Numerics.Tensors.Tensor<float> x = c.GetProperty("x").EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(Number).ToArray();
        var table = x.Reshape(-1, 2);
        var hot = new OneHotEncoder().Fit(table);

        Assert.Equal(Read(c, "hot"), hot.Transform(table).AsSpan().ToArray());
        Assert.Equal(c.GetProperty("names").Deserialize<string[]>(), hot.FeatureNamesOut());
        Assert.Equal(x.ToArray(), hot.InverseTransform(hot.Transform(table)).ToTensor().AsSpan().ToArray());
    }

    [Fact]
    public void Text_is_encoded_as_scikit_learn_does()
    {
        var c = All[1];
        var rows = c.GetProperty("x").EnumerateArray().ToArray();
        var table = new DataFrame(Enumerable.Range(0, 2).Select(i => Column.Create($"x{i}", rows.Select(row => row[i].GetString()).ToArray())));
        var hot = new OneHotEncoder().Fit(table);

        Assert.Equal(Read(c, "hot"), hot.Transform(table).AsSpan().ToArray());
        Assert.Equal(c.GetProperty("names").Deserialize<string[]>(), hot.FeatureNamesOut());
        Assert.Equal(table.ToString(), hot.InverseTransform(hot.Transform(table)).ToString());
    }

    [Fact]
    public void Tables_are_encoded_by_the_names_of_their_columns()
    {
        var encoder = new OneHotEncoder().Fit(People[["sex", "port"]]);
        var later = DataFrame.ParseCsv("age,port,sex\n1,C,male\n");

        Assert.Equal(["sex_female", "sex_male", "port_C", "port_S", "port_nan"], encoder.FeatureNamesOut());
        Assert.Equal([0f, 1, 1, 0, 0], encoder.Transform(later).AsSpan().ToArray());
        Assert.Contains("Unknown column 'sex'", Error(() => encoder.Transform(later.Drop("sex"))));
    }

    [Fact]
    public void Whole_numbers_that_become_fractions_keep_their_categories()
    {
        var encoder = new OneHotEncoder { HandleUnknown = "ignore" }.Fit(People[["age"]]);

        Assert.Equal([0f, 1, 0, 0, 0, 0], encoder.Transform(DataFrame.ParseCsv("age\n5.0\n5.5\n")).AsSpan().ToArray());
    }

    [Fact]
    public void Unknown_categories_are_an_error_unless_told_otherwise()
    {
        var later = DataFrame.ParseCsv("sex\nmale\nrobot\n");
        var people = People[["sex"]];

        Assert.Contains("Column 'sex', row 1: the category robot was not there when the encoder was fitted; it knows female, male", Error(() => new OneHotEncoder().Fit(people).Transform(later)));
        Assert.Equal([0f, 1, 0, 0], new OneHotEncoder { HandleUnknown = "ignore" }.Fit(people).Transform(later).AsSpan().ToArray());
        Assert.Contains("Did you mean 'ignore'?", Error(() => new OneHotEncoder { HandleUnknown = "ignored" }));
        Assert.Contains("held text when it was fitted; now it holds numbers", Error(() => new OneHotEncoder().Fit(people).Transform(DataFrame.ParseCsv("sex\n1\n"))));
        Assert.Contains("expected 2 columns", Error(() => new OneHotEncoder().Fit(people).InverseTransform(Tensors.Zeros([1, 3]))));
    }

    private static string Error(Func<object> call) => Assert.ThrowsAny<ArgumentException>(() => call()).Message;

    private static float Number(JsonElement value) => value.ValueKind == JsonValueKind.Null ? float.NaN : value.GetSingle();

    private static float[] Read(JsonElement c, string name) => [.. c.GetProperty(name).EnumerateArray().Select(Number)];
}
