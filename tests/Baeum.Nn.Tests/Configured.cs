using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Baeum.Data;

namespace Baeum.Nn.Tests;

/// <summary>Objects made from the <c>class_name</c> and <c>config</c> of golden cases.</summary>
internal static class Configured
{
    public static T Make<T>(Registry<T> registry, string className, JsonObject config) where T : class
    {
        var type = registry.Find(className);
        var values = config.Where(c => c.Value is not null).ToDictionary(c => c.Key.Replace("_", ""), c => c.Value!, StringComparer.OrdinalIgnoreCase);
        var constructor = type.GetConstructors()[0];
        object made = constructor.Invoke([.. constructor.GetParameters().Select(p => values.Remove(p.Name!, out var node) ? Convert(node, p.ParameterType) : p.DefaultValue)]);
        foreach (var (name, node) in values)
        {
            var property = type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)
                ?? throw new MissingMemberException($"{className} has no property for the key '{name}' of Keras's config.");
            property.SetValue(made, Convert(node, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType));
        }
        return (T)made;
    }

    private static object? Convert(JsonNode node, Type type)
        => type == typeof(LearningRate) ? Rate(node)
        : type == typeof(Shape) ? Shape.Create(node.Deserialize<int[]>())
        : type == typeof(Axes) ? node is JsonArray ? node.Deserialize<int[]>()! : (Axes)(int)node
        : node is JsonArray && type == typeof(int[]) ? node.Deserialize<int[]>()
        : node.Deserialize(type);

    private static LearningRate Rate(JsonNode node)
        => node is JsonObject o ? new LearningRate(Make(LearningRateSchedule.Known, (string)o["class_name"]!, o["config"]!.AsObject())) : new LearningRate((double)node);
}
