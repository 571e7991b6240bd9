using System.Text.Json.Nodes;

namespace Baeum.Nn;

/// <summary>Makes models from Keras's serialized form.</summary>
internal static class ModelReader
{
    /// <summary>Whether a class of Keras is a model.</summary>
    public static bool IsModel(string className) => className is nameof(Sequential) or "Functional" or "Model";

    /// <summary>Whether a layer is a functional model, nested in another.</summary>
    public static bool IsFunctional(Layer layer) => layer is Model and not Sequential;

    /// <summary>The model of a serialized one; compiled if it was.</summary>
    public static Model Read(JsonObject serialized, Place place)
    {
        string className = Json.Text(serialized, "class_name", place);
        if (!IsModel(className))
            throw place.Error($"'{className}' is no model; expected Sequential or Functional.");
        place = place.In($"model '{Json.Short(Json.Name(serialized) ?? className)}'");
        var config = Json.Object(serialized["config"], place);
        var model = className == nameof(Sequential) ? ReadSequential(config, place) : FunctionalReader.Read(config, place);
        if (config["name"] is { } name)
            model.Name = Json.Text(name, place);
        if (config["trainable"] is { } trainable && !Json.Flag(trainable, place.In("'trainable'")))
            model.Trainable = false;
        if (serialized["compile_config"] is JsonObject { Count: > 0 } compile)
            Compile(model, compile, place.In("'compile_config'"));
        return model;
    }

    // A loss of one's own must not keep a model from predicting.
    private static void Compile(Model model, JsonObject config, Place place)
    {
        try
        {
            model.Compile(KerasTraining.Read(config, model, place));
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            model.NotCompiled = e.Message;
        }
    }

    /// <summary>The input that an <c>InputLayer</c> stands for.</summary>
    public static Input ReadInput(JsonObject serialized, Place place)
    {
        var config = Json.Object(serialized["config"], place);
        var shape = Json.Shape(config["batch_shape"] ?? config["batch_input_shape"], place.In("'batch_shape'"));
        string type = config["dtype"] is JsonValue dtype ? Json.Text(dtype, place.In("'dtype'")) : "float32";
        var input = At(place, () => new Input(shape, type));
        if (config["name"] is { } name)
            input.Layer.Name = Json.Text(name, place);
        return input;
    }

    /// <summary>A layer, whose place in the error is the layer's number and name.</summary>
    public static Layer ReadLayer(JsonNode? node, Place place) => (Layer)ConfigValues.Read(typeof(Layer), node, place)!;

    /// <summary>Whether a serialized layer is an input.</summary>
    public static bool IsInput(JsonNode? node) => node is JsonObject layer && layer["class_name"] is JsonValue name && name.TryGetValue(out string? text) && text == nameof(InputLayer);

    /// <summary>Runs what builds layers; what does not fit is an error of this place.</summary>
    public static T At<T>(Place place, Func<T> build)
    {
        try
        {
            return build();
        }
        catch (OverflowException e)
        {
            throw place.Error("a length is too large: with it an array would have more values than can be counted.", e);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or NotSupportedException or IndexOutOfRangeException)
        {
            throw place.Error(e.Message, e);
        }
    }

    private static Sequential ReadSequential(JsonObject config, Place place)
    {
        var model = new Sequential();
        var layers = Json.Array(config["layers"], place.In("'layers'"));
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < layers.Count; i++)
        {
            var at = place.In($"layer {i}");
            if (i == 0 && IsInput(layers[i]))
                model.Add(ReadInput(Json.Object(layers[i], at), at));
            else
                At(at, () =>
                {
                    var layer = ReadLayer(layers[i], at);
                    model.Add(layer, isKnown: !names.Add(layer.Name));
                    return model;
                });
        }
        if (model.Inputs.Count == 0 && model.Layers.Count > 0 && config["build_input_shape"] is { } shape)
            At(place, () =>
            {
                model.EnsureBuilt([Json.Shape(shape, place.In("'build_input_shape'"))]);
                return model;
            });
        return model;
    }
}
