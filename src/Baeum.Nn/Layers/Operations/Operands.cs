using System.Text.Json.Nodes;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>The arguments of one run of a <see cref="GraphOperation"/>: values of the graph and constants by name.</summary>
internal sealed class Operands(string layer, JsonObject arguments, Variable[] inputs)
{
    /// <summary>The key of the object that stands for an input: <c>{"$input": 0}</c>.</summary>
    public const string Input = "$input";

    private Place At => new($"layer '{layer}'");

    /// <summary>A value: of the graph, or a constant number or array.</summary>
    public Variable Value(string name) => Value(arguments[name], name);

    /// <summary>A list of values.</summary>
    public Variable[] Values(string name) => [.. Json.Array(arguments[name], At.In($"'{name}'")).Select(n => Value(n, name))];

    /// <summary>A constant as it stands in the file, or null.</summary>
    public JsonNode? Constant(string name) => arguments[name];

    public bool Has(string name) => arguments[name] is not null;

    public bool Flag(string name) => arguments[name] is { } node && Json.Flag(node, At.In($"'{name}'"));

    public double Number(string name, double missing) => arguments[name] is { } node ? Json.Number(node, At.In($"'{name}'")) : missing;

    public int Whole(string name, int missing) => arguments[name] is { } node ? Int(node, name) : missing;

    /// <summary>Whole numbers, null where the argument is missing; a number is a list of one.</summary>
    public int[]? Wholes(string name) => arguments[name] switch
    {
        null => null,
        JsonArray list => [.. list.Select(n => n is null ? -1 : Int(n, name))],
        var one => [Int(one, name)],
    };

    private int Int(JsonNode? node, string name) => checked((int)Math.Clamp(Json.Integer(node, At.In($"'{name}'")), int.MinValue, int.MaxValue));

    private Variable Value(JsonNode? node, string name)
    {
        if (node is JsonObject input && input[Input] is { } index)
            return inputs[index.GetValue<int>()];
        var values = new List<float>();
        var shape = Collect(node, values, name);
        return new Variable(shape, [.. values]);
    }

    private Shape Collect(JsonNode? node, List<float> values, string name)
    {
        if (node is JsonArray list)
        {
            Shape inner = [];
            foreach (var item in list)
                inner = Collect(item, values, name);
            return inner.Insert(0, list.Count);
        }
        values.Add(node is JsonValue flag && flag.TryGetValue(out bool on) ? (on ? 1f : 0f) : (float)Json.Number(node, At.In($"'{name}'")));
        return [];
    }
}
