using System.Text.Json.Nodes;

namespace Baeum.Nn;

/// <summary>Masks that a call gives by name, <c>mask=...</c>: a <see cref="GivenMask"/> before the layer, and part of the layer's call in a file.</summary>
internal static class MaskForm
{
    // Which input a name masks.
    private static readonly Dictionary<string, int> Names = new(StringComparer.Ordinal) { ["mask"] = 0, ["query_mask"] = 0, ["value_mask"] = 1, ["key_mask"] = 2 };

    /// <summary>Whether an argument is a mask.</summary>
    public static bool IsOne(string key) => Names.ContainsKey(key);

    /// <summary>The masks among a call's arguments, each with the number of the input that it belongs to; null if one is not there yet.</summary>
    public static List<(int Input, Symbol Mask)>? Read(JsonObject keywords, FindSymbol find, Place place)
    {
        var masks = new List<(int, Symbol)>();
        foreach (var (key, value) in keywords)
        {
            if (!Names.TryGetValue(key, out int first))
                continue;
            JsonNode?[] given = value is JsonArray list ? [.. list] : [value];
            for (int i = 0; i < given.Length; i++)
                if (given[i] is JsonObject tensor)
                {
                    if (CallForm.History((tensor["config"] as JsonObject)?["keras_history"], find, place) is not { } mask)
                        return null;
                    masks.Add((first + i, mask));
                }
        }
        return masks;
    }

    /// <summary>The values with their masks.</summary>
    public static Symbol[] Apply(Symbol[] values, List<(int Input, Symbol Mask)> masks, Layer layer)
    {
        foreach (var (input, mask) in masks)
            if (input < values.Length)
                values[input] = new GivenMask { Name = $"{layer.Name}_mask_{layer.Calls.Count}_{input}" }.Apply(values[input], mask);
        return values;
    }

    /// <summary>What a call in a file names as its input: the value without the mask.</summary>
    public static Symbol Bare(Symbol symbol) => symbol.Layer is GivenMask ? symbol.Call.Inputs[0] : symbol;
}
