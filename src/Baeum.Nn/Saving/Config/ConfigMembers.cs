using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace Baeum.Nn;

/// <summary>One value of a config: its Keras key, where it is read from, and the constructor's parameter if it is one.</summary>
internal sealed record ConfigMember(string Key, PropertyInfo Property, ParameterInfo? Parameter)
{
    public Type Type => Parameter?.ParameterType ?? Property.PropertyType;
}

/// <summary>What a config holds of a type: the parameters of its constructor and its <c>init</c> properties, those of base classes first, except where a <see cref="JsonPropertyOrderAttribute"/> says otherwise.</summary>
internal sealed class ConfigMembers
{
    private static readonly ConcurrentDictionary<Type, ConfigMembers> Cache = new();

    // A member cannot be named like its type, so the property behind this one parameter has a name of its own.
    private static readonly (Type Type, string Parameter, string Property) Renamed = (typeof(Activation), "activation", nameof(Activation.Function));

    private ConfigMembers([DynamicallyAccessedMembers(IRegistry.Members)] Type type)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetMethod is not null && p.GetIndexParameters().Length == 0 && p.DeclaringType != typeof(Layer));
        var ordered = properties.OrderBy(p => p.GetCustomAttribute<JsonPropertyOrderAttribute>()?.Order ?? 0).ThenBy(p => Depth(p.DeclaringType!)).ToArray();
        Constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).FirstOrDefault(c => c.GetParameters().All(p => Find(ordered, p) is not null))
            ?? throw new NotSupportedException($"{type.Name} cannot be saved: it has no public constructor whose parameters all have a property of the same name.");
        var parameters = Constructor.GetParameters().ToDictionary(p => Find(ordered, p)!);
        Members = [.. ordered.Where(p => parameters.ContainsKey(p) || IsInit(p)).Select(p => Member(p, parameters.GetValueOrDefault(p)))];
    }

    public ConstructorInfo Constructor { get; }

    public IReadOnlyList<ConfigMember> Members { get; }

    /// <summary>The members of a type, found once.</summary>
    public static ConfigMembers Of([DynamicallyAccessedMembers(IRegistry.Members)] Type type)
        => Cache.TryGetValue(type, out var members) ? members : Cache[type] = new ConfigMembers(type);

    /// <summary>The member of a Keras key; underscores do not count, so <c>clipnorm</c> finds <c>ClipNorm</c>.</summary>
    public ConfigMember? Find(string key) => Members.FirstOrDefault(m => KerasKeys.AreSame(m.Key, key));

    private static ConfigMember Member(PropertyInfo property, ParameterInfo? parameter)
        => new(property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? KerasKeys.Of(parameter?.Name ?? property.Name), property, parameter);

    private static PropertyInfo? Find(PropertyInfo[] properties, ParameterInfo parameter)
        => Array.Find(properties, p => p.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase)
            || (p.DeclaringType, parameter.Name, p.Name) == Renamed);

    private static bool IsInit(PropertyInfo property)
        => property.SetMethod is { IsPublic: true } set && set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static int Depth(Type type) => type.BaseType is { } parent ? 1 + Depth(parent) : 0;
}
