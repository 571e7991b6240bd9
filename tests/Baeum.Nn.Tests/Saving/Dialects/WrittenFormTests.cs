using System.Text.Json.Nodes;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>What is written, key by key, against what real Keras 3.14.1 wrote of the same model or layer; the order of the keys too where the layer is in a model.</summary>
public class WrittenFormTests
{
    // Numbers that Keras gives to its objects, and the shapes that the cases were built for.
    private static readonly string[] NotHeld = ["shared_object_id", "build_config"];

    public static TheoryData<string> Models => [.. Directory.GetFiles(Oracles.Path("architectures"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> LayerCases => [.. Golden.Names("layers").Select(n => (string)n[0]).Where(n => !n.StartsWith("chain_", StringComparison.Ordinal))];

    [Theory, MemberData(nameof(Models))]
    public void A_model_is_written_as_Keras_writes_it(string name)
    {
        var real = (JsonObject)JsonNode.Parse(File.ReadAllText(Oracles.Path($"architectures/{name}.json")))!;
        var written = (JsonObject)JsonNode.Parse(KerasArchitecture.Write(KerasArchitecture.Read(real, new Place(name))))!;
        Assert.Equal(Text(real["config"]), Text(written["config"]));
        Assert.Equal((string?)real["class_name"], (string?)written["class_name"]);
    }

    [Theory, MemberData(nameof(LayerCases))]
    public void A_layer_is_written_as_Keras_writes_it(string name)
    {
        var real = Golden.Case("layers", name).Json["serialized"]!;
        var modern = KerasArchitecture.Modern((JsonObject)real, new Place(name), "3.14.1");
        Assert.Equal(Text(Sorted(real)), Text(Sorted(ConfigWriter.Write(ModelReader.ReadLayer(modern, new Place(name)), new Place(name)))));
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => KeyValuePair.Create(m.Key, Sorted(m.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };

    private static string Text(JsonNode? node) => PythonJson.Write(Held(node));

    private static JsonNode? Held(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Where(m => !NotHeld.Contains(m.Key)).Select(m => KeyValuePair.Create(m.Key, Held(m.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Held)]),
        // 1 and 1.0 are the same number.
        JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.Number => (double)Json.Number(value, new Place("")),
        _ => node?.DeepClone(),
    };
}
