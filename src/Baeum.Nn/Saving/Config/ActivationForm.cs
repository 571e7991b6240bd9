using System.Text.Json.Nodes;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Activations as files hold them: a name, a name in a wrapper, or a layer without weights.</summary>
internal static class ActivationForm
{
    /// <summary>The activation; null is linear.</summary>
    public static Activation Read(JsonNode? node, Place place)
    {
        if (node is null)
            return "linear";
        if (node is not JsonObject wrapped)
            return Named(Json.Text(node, place), place);
        string className = Json.Text(wrapped, "class_name", place);
        if (className == "__lambda__")
            throw LambdaLayer.Refused(place, "a Python lambda");
        // A function of Keras's own is its name; some files wrap the name.
        if (wrapped["config"] is JsonValue name)
            return Named(Json.Text(name, place), place);
        if (className == nameof(Activation) && wrapped["config"] is JsonObject config)
            return Read(config["activation"], place);
        if (Activations.Names.Contains(Naming.SnakeCase(className)) && !Layers.Known.Contains(className))
            return Naming.SnakeCase(className);
        var layer = ModelReader.ReadLayer(wrapped, place);
        return layer is ELU or LeakyReLU or ReLU or Softmax or ThresholdedReLU ? new Activation(layer)
            : throw place.Error($"the layer {className} as an activation is not supported; let it follow as a layer of its own.");
    }

    private static Activation Named(string name, Place place)
        => Activations.Names.Contains(name) ? name : throw place.Error(Nearest.Unknown("activation", name, Activations.Names).Message);
}
