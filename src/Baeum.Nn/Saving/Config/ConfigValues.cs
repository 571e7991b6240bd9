using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>The values that a config may hold, between JSON and .NET: numbers, texts, lists, shapes, choices, activations and nested objects.</summary>
internal static class ConfigValues
{
    /// <summary>Whether null is a value of the type; where it is not, null in a config means the default.</summary>
    public static bool TakesNull(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;

    /// <summary>The value as JSON.</summary>
    public static JsonNode? Write(object? value, Place place) => value switch
    {
        null => null,
        bool flag => flag,
        int number => number,
        long number => number,
        float number => (double)number,
        double number => number,
        string text => text,
        Activation { Layer: { } layer } => ConfigWriter.Write(layer, place),
        Activation activation => activation.Function,
        LearningRate { Schedule: { } schedule } => Write(schedule, place),
        LearningRate rate => rate.At(0),
        LossReduction reduction => reduction.ToString(),
        Numbers { IsSingle: true } numbers => numbers[0],
        Axes { IsList: false } axes => axes[0],
        Edges edges => ConfigSizes.Write(edges),
        Enum choice => Naming.SnakeCase(choice.ToString()),
        Shape shape => List(shape.Select(n => n == Shape.Unknown ? null : (JsonNode?)n)),
        ITuple tuple => List(Enumerable.Range(0, tuple.Length).Select(i => Write(tuple[i], place))),
        _ when KerasKind.Of(value.GetType()) is not null => ConfigWriter.Write(value, place),
        IEnumerable list => List(list.Cast<object?>().Select(v => Write(v, place))),
        _ => throw place.Error($"a value of type {value.GetType().Name} cannot be saved."),
    };

    /// <summary>The JSON as a value of the type.</summary>
    public static object? Read(Type type, JsonNode? node, Place place)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(Activation))
            return ActivationForm.Read(node, place);
        if (node is null)
            return type == typeof(LossReduction) ? LossReduction.None : null;
        if (type == typeof(bool))
            return node.GetValueKind() == JsonValueKind.Number ? Json.Number(node, place) != 0 : Json.Flag(node, place);
        if (type == typeof(string))
            return Json.Text(node, place);
        if (type == typeof(Shape))
            return node is JsonArray ? Json.Shape(node, place) : Shape.Create([Int(node, place)]);
        if (type == typeof(LearningRate))
            return node is JsonObject ? new LearningRate((LearningRateSchedule)Read(typeof(LearningRateSchedule), node, place)!) : new LearningRate(Json.Number(node, place));
        if (type == typeof(LossReduction))
            return (LossReduction)Json.Text(node, place);
        if (type == typeof(Numbers))
            return node is JsonArray list ? Numbers.Create([.. list.Select(n => Json.Number(n, place))]) : (Numbers)Json.Number(node, place);
        if (type == typeof(Axes))
            return node is JsonArray axes ? Axes.Create([.. axes.Select(n => Int(n, place))]) : (Axes)Int(node, place);
        if (ConfigSizes.Has(type))
            return ConfigSizes.Read(type, node, place);
        if (type == typeof(SaveFrequency))
            return node.GetValueKind() == JsonValueKind.String ? (SaveFrequency)Json.Text(node, place) : (SaveFrequency)Int(node, place);
        if (type.IsEnum)
            return Choice(type, Json.Text(node, place), place);
        if (KerasKind.Of(type) is { } kind)
            return ConfigReader.Read(kind, node, place);
        return Number(type, node, place) ?? Items(type, node, place) ?? throw place.Error($"a value of type {type.Name} cannot be read.");
    }

    private static object? Number(Type type, JsonNode node, Place place)
    {
        // Keras writes sizes of one axis as lists of one.
        var only = node is JsonArray { Count: 1 } list ? list[0] : node;
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Int32 => Int(only, place),
            TypeCode.Int64 => Json.Integer(only, place),
            TypeCode.Double => Json.Number(only, place),
            TypeCode.Single => (float)Json.Number(only, place),
            _ => null,
        };
    }

    private static Array? Items(Type type, JsonNode node, Place place)
    {
        if (type.IsAssignableFrom(typeof(int[])))
            return Items(node, n => Int(n, place));
        if (type.IsAssignableFrom(typeof(double[])))
            return Items(node, n => Json.Number(n, place));
        if (type.IsAssignableFrom(typeof(float[])))
            return Items(node, n => (float)Json.Number(n, place));
        if (type.IsAssignableFrom(typeof(string[])))
            return Items(node, n => Json.Text(n, place));
        if (type == typeof(RNNCell[]))
            return Items(node, n => Read(typeof(Layer), n, place) as RNNCell ?? throw place.Error($"{Json.Show(n?["class_name"])} is not a cell."));
        return type.IsAssignableFrom(typeof(Layer[])) ? Items(node, n => (Layer)Read(typeof(Layer), n, place)!) : null;
    }

    private static T[] Items<T>(JsonNode node, Func<JsonNode?, T> read) => node is JsonArray list ? [.. list.Select(read)] : [read(node)];

    private static int Int(JsonNode? node, Place place)
    {
        long number = Json.Integer(node, place);
        return number is >= int.MinValue and <= int.MaxValue ? (int)number : throw place.Error($"{number} is too large.");
    }

    private static object Choice(Type type, string text, Place place)
    {
        string[] names = Enum.GetNames(type);
        string? name = Array.Find(names, n => KerasKeys.AreSame(n.ToLowerInvariant(), text.ToLowerInvariant()));
        return name is not null ? Enum.Parse(type, name) : throw place.Error(Nearest.Unknown("value", text, names.Select(Naming.SnakeCase)).Message);
    }

    private static JsonArray List(IEnumerable<JsonNode?> items) => [.. items];
}
