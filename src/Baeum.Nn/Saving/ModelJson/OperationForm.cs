using System.Text.Json.Nodes;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Keras's functions within a graph as its files hold them: a class of <c>keras.src.ops</c> with options, called with values and constants.</summary>
internal static class OperationForm
{
    private const string Tensor = "__keras_tensor__";

    // Keys that every config may have.
    private static readonly string[] Common = ["name", "trainable", "dtype"];

    /// <summary>The function that a serialized object names, or null if it is a layer.</summary>
    public static GraphOperation? Make(JsonObject serialized, Place place)
    {
        string className = Json.Text(serialized, "class_name", place);
        var config = serialized["config"] as JsonObject ?? [];
        bool isOperation = serialized["module"] is JsonValue value && value.TryGetValue(out string? module)
            ? module.StartsWith("keras.src.ops", StringComparison.Ordinal) || module.StartsWith("keras.ops", StringComparison.Ordinal)
            : Formula.Known.ContainsKey(className) && !config.ContainsKey("trainable") && !config.ContainsKey("dtype") && (serialized.ContainsKey("inbound_nodes") && HasCalls(serialized));
        if (!isOperation)
            return null;
        if (!Formula.Known.TryGetValue(className, out var formula))
            throw place.Error(Nearest.Unknown("operation", className, Formula.Known.Keys).Message);
        var operation = new GraphOperation(className, formula) { Name = Json.Name(serialized) ?? Naming.Next(className) };
        foreach (string option in formula.Options)
            if (config.TryGetPropertyValue(option, out var chosen))
                operation.Arguments[option] = chosen?.DeepClone();
        return operation;
    }

    /// <summary>The values that go into a call, or null if one of them is not there yet.</summary>
    public static Symbol[]? Read(GraphOperation operation, JsonObject call, FindSymbol find, Place place)
    {
        var arguments = Named(operation, call, place);
        var inputs = new List<Symbol?>();
        var bound = (JsonObject)operation.Arguments.DeepClone();
        foreach (var (name, value) in arguments)
            bound[name] = Bind(value, inputs, find, place);
        if (inputs.Contains(null))
            return null;
        if (inputs.Count == 0)
            throw place.Error("a call has no inputs.");
        if (operation.Calls.Count > 0 && !JsonNode.DeepEquals(bound, operation.Arguments))
            throw place.Error("two calls of an operation differ in their constants.");
        operation.Arguments = bound;
        return [.. inputs.Select(i => i!)];
    }

    /// <summary>The function, without its calls.</summary>
    public static JsonObject Write(GraphOperation operation)
    {
        var config = new JsonObject { ["name"] = operation.Name };
        foreach (string option in operation.Formula.Options)
            if (operation.Arguments.TryGetPropertyValue(option, out var value))
                config[option] = value?.DeepClone();
        return ConfigWriter.Serialized(operation.Formula.Module, operation.ClassName, config, registeredName: operation.ClassName);
    }

    /// <summary>A call: its arguments in order, constants among them.</summary>
    public static JsonObject Write(GraphOperation operation, JsonNode?[] tensors)
    {
        JsonArray arguments = [.. operation.Formula.Arguments.Where(operation.Arguments.ContainsKey).Select(name => Free(operation.Arguments[name], tensors, isTuple: operation.ClassName == "GetItem"))];
        return new JsonObject { ["args"] = arguments, ["kwargs"] = new JsonObject() };
    }

    private static bool HasCalls(JsonObject serialized)
        => serialized["inbound_nodes"] is JsonArray { Count: > 0 } calls && calls[0] is JsonObject call && call["args"] is JsonArray { Count: > 0 } arguments && (arguments.Count > 1 || arguments[0] is JsonObject);

    private static List<KeyValuePair<string, JsonNode?>> Named(GraphOperation operation, JsonObject call, Place place)
    {
        var formula = operation.Formula;
        string[] names = [.. formula.Arguments, .. formula.Options];
        var given = Json.Array(call["args"], place);
        if (given.Count > names.Length)
            throw place.Error($"{operation.ClassName} takes at most {names.Length} arguments, found {given.Count}.");
        var named = given.Select((value, i) => KeyValuePair.Create(names[i], value)).ToList();
        foreach (var (key, value) in Json.Object(call["kwargs"] ?? new JsonObject(), place))
            if (names.Contains(key))
                named.Add(KeyValuePair.Create(key, value));
            else if (!KerasKeys.AsksForNothing(key, value) && !Common.Contains(key))
                throw place.Error($"the argument '{key}' = {Json.Show(value)} of {operation.ClassName} is not supported.");
        return named;
    }

    private static JsonNode? Bind(JsonNode? node, List<Symbol?> inputs, FindSymbol find, Place place)
    {
        if (node is JsonArray list)
            return new JsonArray([.. list.Select(item => Bind(item, inputs, find, place))]);
        if (node is not JsonObject tensor || tensor["class_name"] is not JsonValue name || !name.TryGetValue(out string? text) || text != Tensor)
            return node?.DeepClone();
        inputs.Add(CallForm.History(Json.Object(tensor["config"], place)["keras_history"], find, place));
        return new JsonObject { [Operands.Input] = inputs.Count - 1 };
    }

    private static JsonNode? Free(JsonNode? node, JsonNode?[] tensors, bool isTuple) => node switch
    {
        JsonObject input when input[Operands.Input] is { } index => tensors[index.GetValue<int>()]?.DeepClone(),
        JsonArray list when isTuple => new JsonObject { ["class_name"] = "__tuple__", ["config"] = new JsonArray([.. list.Select(item => Free(item, tensors, isTuple))]) },
        JsonArray list => new JsonArray([.. list.Select(item => Free(item, tensors, isTuple))]),
        _ => node?.DeepClone(),
    };
}
