using System.Text.Json.Nodes;

namespace Baeum.Nn;

/// <summary>Turns objects into Keras's serialized form: <c>{"module", "class_name", "config", "registered_name"}</c>, with <c>build_config</c> for a layer that is built.</summary>
internal static class ConfigWriter
{
    // Layers without weights whose shape does not matter are built when they are made; Keras notes no shape for them.
    private static readonly HashSet<string> BuiltAtOnce =
    [
        "Activation", "ActivityRegularization", "AlphaDropout", "AveragePooling1D", "AveragePooling2D", "AveragePooling3D", "Dropout", "ELU", "GaussianDropout", "GaussianNoise",
        "GlobalAveragePooling1D", "GlobalAveragePooling2D", "GlobalAveragePooling3D", "GlobalMaxPooling1D", "GlobalMaxPooling2D", "GlobalMaxPooling3D", "Identity", "InputLayer", "LeakyReLU",
        "Masking", "MaxPooling1D", "MaxPooling2D", "MaxPooling3D", "ReLU", "Reshape", "Softmax", "SpatialDropout1D", "SpatialDropout2D", "SpatialDropout3D", "UnitNormalization",
    ];

    private static readonly string[] RoleKeys = ["query_shape", "value_shape", "key_shape"];

    /// <summary>The serialized object.</summary>
    public static JsonObject Write(object value, Place place)
    {
        if (value is Model model)
            return ModelWriter.Write(model, place);
        if (value is InputLayer input)
            return Serialized("keras.layers", nameof(InputLayer), Config(input));
        if (value is GraphOperation operation)
            return OperationForm.Write(operation);
        if (value is Lambda lambda)
            throw new NotSupportedException($"Layer '{lambda.Name}' (Lambda) holds a function, which no file can name. To save the model, write the step as a class derived from Layer and register it with Layers.Known.Add<...>().");
        var kind = KerasKind.Of(value.GetType())!;
        var type = kind.Known.Find(value.GetType())
            ?? throw new NotSupportedException($"{place}: the {kind.Known.Kind} class {value.GetType().Name} is not registered, so a saved model could not name it; register it once with Known.Add<{value.GetType().Name}>().");
        var members = ConfigMembers.Of(type);
        string className = (value as Layer)?.ClassName ?? type.Name;
        var config = new JsonObject();
        if (value is Layer layer)
            WriteLayer(layer, members, config, place);
        foreach (var member in members.Members)
        {
            if (member.Property.GetValue(value) is var content && KerasKeys.IsUnsaid(className, member.Key, content))
                continue;
            config[member.Key] = ConfigValues.Write(content, place.In($"'{member.Key}'"));
            if (value is Metric && member.Key == "name")
                config["dtype"] = "float32";
            if (value is HeadsAttention && member.Key == "use_bias")
                config["use_gate"] = false;
        }
        foreach (var (key, constant) in KerasKeys.Constants(className, members))
            config[key] = constant;
        config = KerasKeys.Ordered(className, config);
        bool isOwn = type.Assembly == typeof(ConfigWriter).Assembly;
        var serialized = isOwn ? Serialized(KerasKeys.Module(className) ?? kind.Module, className, config) : Serialized(type.Namespace ?? "", type.Name, config, registeredName: $"Custom>{type.Name}");
        if (value is Layer { IsBuilt: true } built && !BuiltAtOnce.Contains(className))
            serialized["build_config"] = built is HeadsAttention ? new JsonObject { ["shapes_dict"] = Roles(built) }
                : built is RecurrentLayer && built.BuiltFor.Count > 1 ? new JsonObject { ["shapes_dict"] = States(built) }
                : new JsonObject { ["input_shape"] = Shapes(built) };
        return serialized;
    }

    /// <summary>The four keys of every serialized object.</summary>
    public static JsonObject Serialized(string module, string className, JsonObject config, string? registeredName = null)
        => new() { ["module"] = module, ["class_name"] = className, ["config"] = config, ["registered_name"] = registeredName };

    /// <summary>Keras's float32 policy, which every layer has here.</summary>
    public static JsonObject Float32() => Serialized("keras", "DTypePolicy", new JsonObject { ["name"] = "float32" });

    private static void WriteLayer(Layer layer, ConfigMembers members, JsonObject config, Place place)
    {
        config["name"] = layer.Name;
        if (!KerasKeys.IsPlain(layer.ClassName))
            config["trainable"] = layer.Trainable;
        config["dtype"] = KerasKeys.IsPlain(layer.ClassName) ? "float32" : Float32();
        if (layer.ActivityRegularizer is { } regularizer && members.Find("activity_regularizer") is null)
            config["activity_regularizer"] = ConfigValues.Write(regularizer, place.In("'activity_regularizer'"));
    }

    private static JsonObject Config(InputLayer input) => new()
    {
        ["batch_shape"] = ConfigValues.Write(input.BatchShape, new Place(input.Name)),
        ["dtype"] = input.DType,
        ["sparse"] = false,
        ["ragged"] = false,
        ["name"] = input.Name,
        ["optional"] = false,
    };

    /// <summary>The shapes of query, value and, if it is given, key.</summary>
    private static JsonObject Roles(Layer layer)
        => [.. RoleKeys.Zip(layer.BuiltFor).Select(r => KeyValuePair.Create(r.First, ConfigValues.Write(r.Second, new Place(layer.Name))))];

    /// <summary>The shapes of a sequence and of the first states that are given with it.</summary>
    private static JsonObject States(Layer layer) => new()
    {
        ["sequences_shape"] = ConfigValues.Write(layer.BuiltFor[0], new Place(layer.Name)),
        ["initial_state_shape"] = ConfigValues.Write(layer.BuiltFor.Skip(1).ToArray(), new Place(layer.Name)),
    };

    private static JsonNode? Shapes(Layer layer)
    {
        var place = new Place(layer.Name);
        return layer.BuiltFor.Count == 1 ? ConfigValues.Write(layer.BuiltFor[0], place) : ConfigValues.Write(layer.BuiltFor, place);
    }
}
