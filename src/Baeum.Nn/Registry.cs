using System.Diagnostics.CodeAnalysis;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>The named objects of one kind (losses, optimizers, layers ...), found by Keras's class name, its snake_case form or a short form.</summary>
/// <remarks>To add an object of a kind is to write its class and to add one line to the kind's registry.</remarks>
public sealed class Registry<T>(string kind) : IRegistry
    where T : class
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>What is registered, as an error message calls it.</summary>
    public string Kind => kind;

    /// <summary>Every name that <see cref="Make"/> understands.</summary>
    public IEnumerable<string> Names => _entries.Keys;

    /// <summary>The registered types.</summary>
    public IEnumerable<Type> Types => _entries.Values.Select(e => e.Type).Distinct();

    /// <summary>Adds a type under its class name, the snake_case of it and the given short forms.</summary>
    public Registry<T> Add<[DynamicallyAccessedMembers(IRegistry.Members)] TItem>(params string[] aliases)
        where TItem : T
    {
        string name = typeof(TItem).Name;
        foreach (string key in (string[])[name, Naming.SnakeCase(name), .. aliases])
            _entries[key] = new Entry(typeof(TItem));
        return this;
    }

    /// <summary>The type of a name.</summary>
    [return: DynamicallyAccessedMembers(IRegistry.Members)]
    public Type Find(string name) => _entries.TryGetValue(name, out var entry) ? entry.Type : throw Nearest.Unknown(kind, name, Names);

    /// <summary>The same type, if it is registered.</summary>
    [return: DynamicallyAccessedMembers(IRegistry.Members)]
    public Type? Find(Type type) => _entries.Values.FirstOrDefault(e => e.Type == type)?.Type;

    /// <summary>Whether a name is registered.</summary>
    public bool Contains(string name) => _entries.ContainsKey(name);

    /// <summary>An object of the named type with all defaults.</summary>
    public T Make(string name)
    {
        var type = Find(name);
        var constructor = type.GetConstructors()[0];
        object?[] arguments = [.. constructor.GetParameters().Select(p => p.HasDefaultValue
            ? p.DefaultValue
            : throw new ArgumentException($"The {kind} '{name}' needs a value for '{p.Name}': write new {type.Name}(...) instead of the string."))];
        return (T)constructor.Invoke(arguments);
    }

    private sealed record Entry([property: DynamicallyAccessedMembers(IRegistry.Members)] Type Type);
}
