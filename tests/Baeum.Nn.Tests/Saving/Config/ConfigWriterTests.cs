using System.Text.Json.Nodes;
using Baeum.Parity;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Objects that Keras serialized are read and written again: every key that Keras wrote is there with its value.</summary>
public class ConfigWriterTests
{
    // Ours depends on no backend, an object by itself has no shapes yet, and the type is always float32, which some layers of Keras write as a word.
    private static readonly string[] Skipped = ["dtype", "registered_name", "build_config", "compile_config", "build_input_shape", "inbound_nodes"];

    public static TheoryData<string, string> Serialized()
    {
        var cases = new TheoryData<string, string>();
        foreach (string kind in new[] { "layers", "losses", "optimizers" })
            foreach (object[] name in Golden.Names(kind))
                if (Golden.Case(kind, (string)name[0])["serialized"] is not null)
                    cases.Add(kind, (string)name[0]);
        return cases;
    }

    [Theory, MemberData(nameof(Serialized))]
    public void Writes_what_Keras_wrote(string kind, string name)
    {
        var expected = Golden.Case(kind, name)["serialized"]!;
        NotBuiltException.ThrowIfMissing(expected);
        var type = kind switch { "layers" => typeof(Layer), "losses" => typeof(Loss), _ => typeof(Optimizer) };
        object made = ConfigValues.Read(type, expected, new Place(name))!;
        Assert.Empty(Differences(expected, ConfigWriter.Write(made, new Place(name)), name));
    }

    [Fact]
    public void Keys_are_found_with_and_without_underscores()
    {
        var optimizer = (Optimizer)ConfigValues.Read(typeof(Optimizer), JsonNode.Parse("""{"class_name": "Adam", "config": {"beta_1": 0.8, "clipnorm": 2.0, "global_clipnorm": null}}"""), new Place("test"))!;
        Assert.Equal(0.8, ((Adam)optimizer).Beta1);
        Assert.Equal(2, optimizer.ClipNorm);
    }

    [Theory]
    [InlineData("Beta1", "beta_1")]
    [InlineData("L1RegularizationStrength", "l1_regularization_strength")]
    [InlineData("L2", "l2")]
    [InlineData("TMul", "t_mul")]
    [InlineData("GlobalClipNorm", "global_clipnorm")]
    [InlineData("KernelInitializer", "kernel_initializer")]
    public void Keys_are_spelt_as_Keras_spells_them(string member, string key) => Assert.Equal(key, KerasKeys.Of(member));

    [Fact]
    public void A_feature_that_is_off_may_be_named_without_being_there()
    {
        Assert.True(KerasKeys.AsksForNothing("quantization_config", null));
        Assert.True(KerasKeys.AsksForNothing("renorm", JsonValue.Create(false)));
        Assert.False(KerasKeys.AsksForNothing("renorm", JsonValue.Create(true)));
        Assert.False(KerasKeys.AsksForNothing("data_format", JsonValue.Create("channels_first")));
    }

    private static IEnumerable<string> Differences(JsonNode? expected, JsonNode? got, string path) => (expected, got) switch
    {
        (JsonObject e, JsonObject g) => e.Where(m => !Skipped.Contains(m.Key) && !IsTorch(m.Key, m.Value))
            .SelectMany(m => g.ContainsKey(m.Key) ? Differences(m.Value, g[m.Key], $"{path}.{m.Key}") : [$"{path}.{m.Key} is missing"]),
        (JsonArray e, JsonArray g) when e.Count == g.Count => e.SelectMany((item, i) => Differences(item, g[i], $"{path}[{i}]")),
        (null, null) => [],
        (JsonValue e, JsonValue g) when Near(e, g) || e.ToJsonString() == g.ToJsonString() => [],
        _ => [$"{path}: expected {expected?.ToJsonString() ?? "null"}, got {got?.ToJsonString() ?? "null"}"],
    };

    private static bool IsTorch(string key, JsonNode? value) => key == "module" && ((string?)value ?? "").Contains(".torch.", StringComparison.Ordinal);

    private static bool Near(JsonValue a, JsonValue b)
        => a.GetValueKind() == System.Text.Json.JsonValueKind.Number && b.GetValueKind() == System.Text.Json.JsonValueKind.Number
            && Math.Abs(GoldenCase.Number(a) - GoldenCase.Number(b)) <= 1e-7 * Math.Abs(GoldenCase.Number(a));
}
