using System.Text.Json.Nodes;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Keras 1's one layer <c>Merge</c>, whose <c>mode</c> became classes.</summary>
internal static class MergeModes
{
    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["ave"] = nameof(Average),
        ["concat"] = nameof(Concatenate),
        ["cos"] = nameof(Dot),
        ["dot"] = nameof(Dot),
        ["max"] = nameof(Maximum),
        ["min"] = nameof(Minimum),
        ["mul"] = nameof(Multiply),
        ["sum"] = nameof(Add),
    };

    /// <summary>Today's class and config.</summary>
    public static JsonObject Modern(ref string className, JsonObject config, Place place)
    {
        string mode = Json.Text(config, "mode", place);
        if (config["mode_type"] is JsonValue type && type.TryGetValue(out string? kind) && kind != "raw")
            throw LambdaLayer.Refused(place, "a Merge by a Python function");
        className = Classes.TryGetValue(mode, out string? name) ? name : throw place.Error(Nearest.Unknown("mode of Merge", mode, Classes.Keys).Message);
        var modern = new JsonObject { ["name"] = config["name"]?.DeepClone() };
        if (config["layers"] is { } layers)
            modern["layers"] = layers.DeepClone();
        if (className == nameof(Concatenate))
            modern["axis"] = config["concat_axis"]?.DeepClone() ?? -1;
        if (className == nameof(Dot))
            (modern["axes"], modern["normalize"]) = (config["dot_axes"]?.DeepClone() ?? -1, mode == "cos");
        return modern;
    }
}
