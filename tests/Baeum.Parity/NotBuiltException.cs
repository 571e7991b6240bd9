using System.Text.Json.Nodes;
using Baeum.Nn;

namespace Baeum.Parity;

/// <summary>A case needs something that does not exist here yet; that is no failure.</summary>
public sealed class NotBuiltException(params string[] names) : Exception($"not built yet: {string.Join(", ", names)}")
{
    private static readonly HashSet<string> Elsewhere = ["__keras_tensor__", "DTypePolicy", "InputLayer", "Sequential", "Functional", "function"];

    /// <summary>What is missing.</summary>
    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>Looks through a serialized object, and all that it holds, for classes and activations that are not there.</summary>
    public static void ThrowIfMissing(JsonNode? serialized)
    {
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        Collect(serialized, missing);
        if (missing.Count > 0)
            throw new NotBuiltException([.. missing]);
    }

    private static void Collect(JsonNode? node, SortedSet<string> missing)
    {
        if (node is JsonArray list)
            foreach (var item in list)
                Collect(item, missing);
        if (node is not JsonObject members)
            return;
        if (members["class_name"] is JsonValue name && members.ContainsKey("config") && !Elsewhere.Contains(name.GetValue<string>())
            && KerasKind.Of((string?)members["module"], name.GetValue<string>()) is null)
            missing.Add(name.GetValue<string>());
        foreach (var (key, value) in members)
            if (key is "activation" or "recurrent_activation" && value is JsonValue activation && activation.TryGetValue(out string? function) && !Activations.Names.Contains(function))
                missing.Add(function);
            else
                Collect(value, missing);
    }
}
