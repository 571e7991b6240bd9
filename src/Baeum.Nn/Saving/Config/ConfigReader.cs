using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json.Nodes;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Makes objects from Keras's serialized form: a string, or an object with <c>class_name</c> and <c>config</c>.</summary>
internal static class ConfigReader
{
    private static readonly PropertyInfo ActivityRegularizer = typeof(Layer).GetProperty(nameof(Layer.ActivityRegularizer))!;

    /// <summary>An object of a kind: null, a name such as "adam", or the serialized object.</summary>
    public static object? Read(KerasKind kind, JsonNode? node, Place place)
    {
        if (node is JsonValue value && value.TryGetValue(out string? name))
            return At(place, () => kind.FromString(name));
        if (node is null)
            return null;
        var serialized = Json.Object(node, place);
        string className = Json.Text(serialized, "class_name", place);
        if (kind.Type == typeof(Layer) && ModelReader.IsModel(className))
            return ModelReader.Read(serialized, place);
        if (kind.Type == typeof(Layer) && OperationForm.Make(serialized, place) is { } operation)
            return operation;
        if (!kind.Known.Contains(className))
            throw LambdaLayer.Refused(className, place) ?? place.Error(Nearest.Unknown(kind.Known.Kind, className, kind.Known.Names).Message);
        return Read(kind.Known.Find(className), Json.Object(serialized["config"], place.In(className)), place.In($"'{Json.Short(Json.Name(serialized) ?? className)}' ({className})"));
    }

    /// <summary>An object of a type from its config: the constructor's parameters, then the <c>init</c> properties.</summary>
    public static object Read([DynamicallyAccessedMembers(IRegistry.Members)] Type type, JsonObject config, Place place)
    {
        var members = ConfigMembers.Of(type);
        var values = new Dictionary<ConfigMember, object?>();
        foreach (var (key, node) in config)
            if (members.Find(key) is { } member)
            {
                if (node is not null || ConfigValues.TakesNull(member.Type))
                    values[member] = ConfigValues.Read(member.Type, node, place.In($"'{key}'"));
            }
            else if (!KerasKeys.MayIgnore(type, key, node, members, config) && !(typeof(Layer).IsAssignableFrom(type) && key is "name" or "trainable" or "activity_regularizer"))
            {
                throw place.Error(Nearest.Unknown("key", key, members.Members.Select(m => m.Key)).Message);
            }
        object?[] arguments = [.. members.Constructor.GetParameters().Select(p => Argument(p, members, values, place))];
        object made = At(place, () => members.Constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null));
        foreach (var (member, value) in values)
            if (member.Parameter is null)
                At<object?>(place, () =>
                {
                    member.Property.SetMethod!.Invoke(made, BindingFlags.DoNotWrapExceptions, null, [value], null);
                    return null;
                });
        if (made is Layer layer)
            ReadLayer(layer, config, place);
        return made;
    }

    private static object? Argument(ParameterInfo parameter, ConfigMembers members, Dictionary<ConfigMember, object?> values, Place place)
    {
        var member = members.Members.First(m => m.Parameter == parameter);
        return values.TryGetValue(member, out object? value) ? value
            : parameter.HasDefaultValue ? parameter.DefaultValue
            : throw place.Error($"the key '{member.Key}' is missing.");
    }

    private static void ReadLayer(Layer layer, JsonObject config, Place place)
    {
        if (config["name"] is { } name)
            layer.Name = Json.Text(name, place.In("'name'"));
        if (config["trainable"] is { } trainable && !Json.Flag(trainable, place.In("'trainable'")))
            layer.Trainable = false;
        if (config["activity_regularizer"] is { } regularizer)
            ActivityRegularizer.SetValue(layer, ConfigValues.Read(typeof(Regularizer), regularizer, place.In("'activity_regularizer'")));
    }

    /// <summary>Runs what makes or sets a value; whatever that refuses is an error of this place.</summary>
    private static T At<T>(Place place, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or OverflowException or NotSupportedException)
        {
            throw place.Error(e.Message, e);
        }
    }
}
