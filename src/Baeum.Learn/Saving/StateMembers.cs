using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Baeum.Learn;

/// <summary>What makes up a record's state: the parameters of its constructor, each with a property of the same name, and for recipes the properties that can be set.</summary>
internal sealed record StateMembers(ConstructorInfo Constructor, PropertyInfo[] Parameters, PropertyInfo[] Settable)
{
    private static readonly ConcurrentDictionary<Type, StateMembers?> Known = new();

    public IEnumerable<PropertyInfo> All => Parameters.Concat(Settable);

    /// <summary>The state of a type; null if its constructor and its properties do not tell.</summary>
    public static StateMembers? Of(Type type) => Known.GetOrAdd(type, Find);

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Records of this assembly are kept by its ILLink.Descriptors.xml, registered ones by the annotation of Register.")]
    private static StateMembers? Find(Type type)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance);
        foreach (var constructor in type.GetConstructors().OrderByDescending(c => c.GetParameters().Length))
        {
            var matches = constructor.GetParameters().Select(p => Array.Find(properties, q => q.GetIndexParameters().Length == 0 && string.Equals(q.Name, p.Name, StringComparison.OrdinalIgnoreCase) && p.ParameterType.IsAssignableFrom(q.PropertyType))).ToArray();
            if (matches.Contains(null) || matches.Length == 0 && !typeof(IEstimator<IFitted>).IsAssignableFrom(type))
                continue;
            var settable = typeof(IFitted).IsAssignableFrom(type) ? [] : properties.Where(p => p.SetMethod is { IsPublic: true } && p.GetIndexParameters().Length == 0 && !matches.Contains(p)).ToArray();
            return new(constructor, matches!, settable);
        }
        return null;
    }
}
