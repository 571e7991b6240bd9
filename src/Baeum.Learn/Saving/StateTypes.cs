using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Baeum.Learn;

/// <summary>The types that files may name: the records of this library, and registered ones.</summary>
internal static class StateTypes
{
    private static readonly ConcurrentDictionary<string, Type> Registered = new(StringComparer.Ordinal);
    private static readonly Lazy<Dictionary<string, Type>> Own = new(FindOwn);

    /// <summary>A type's name in files: <c>StandardScaler.Model</c>.</summary>
    public static string NameOf(Type type)
    {
        string name = (type.FullName ?? type.Name).Replace('+', '.');
        return type.Assembly == typeof(StateTypes).Assembly ? name[(nameof(Baeum).Length + nameof(Learn).Length + 2)..] : name;
    }

    public static void Register(Type type) => Registered[NameOf(type)] = type;

    /// <summary>The type of a name, if a file may name it.</summary>
    public static Type? Find(string name) => Own.Value.TryGetValue(name, out var type) || Registered.TryGetValue(name, out type) ? type : FindInFamily(name);

    /// <summary>Whether values of a type can be read again.</summary>
    public static bool Knows(Type type) => Find(NameOf(type)) == type;

    /// <summary>A fitted model of another assembly of this family, such as Baeum.Nn.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "A model that trimming has removed is reported as unknown; registering its type keeps it.")]
    private static Type? FindInFamily(string name)
    {
        string[] parts = name.Split('.');
        if (parts.Length < 3 || parts[0] != nameof(Baeum) || !parts[1].All(char.IsAsciiLetter))
            return null;
        try
        {
            var type = Assembly.Load($"{parts[0]}.{parts[1]}").GetTypes().FirstOrDefault(t => NameOf(t) == name && !t.IsAbstract && typeof(IFitted).IsAssignableFrom(t));
            return type is null ? null : Registered.GetOrAdd(name, type);
        }
        catch (Exception e) when (e is IOException or BadImageFormatException or ReflectionTypeLoadException)
        {
            return null;
        }
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The types of this assembly are kept by its ILLink.Descriptors.xml.")]
    private static Dictionary<string, Type> FindOwn()
        => typeof(StateTypes).Assembly.GetTypes().Where(t => !t.IsAbstract && !t.IsGenericTypeDefinition && IsRecord(t)).ToDictionary(NameOf);

    // A record class prints its members by a method of this name.
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "The types of this assembly are kept by its ILLink.Descriptors.xml.")]
    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly) is not null;
}
