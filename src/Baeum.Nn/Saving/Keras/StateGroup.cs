using Baeum.Data;

namespace Baeum.Nn;

/// <summary>A group of a Keras 3 weights file by its path. Keras on Windows wrote whole paths with backslashes as the name of one group, <c>layers\conv2d</c>; they are found like others.</summary>
internal sealed class StateGroup(Hdf5Group group, string prefix = "")
{
    /// <summary>The group <c>vars</c> that holds a layer's own weights, if it is there.</summary>
    public Hdf5Group? Vars => Find("vars") is { } vars && vars.IsWhole ? vars.Group : null;

    private Hdf5Group Group => group;

    private bool IsWhole => prefix.Length == 0;

    /// <summary>The group of a name, or null. Links to other paths and files are not followed.</summary>
    public StateGroup? Find(string name)
    {
        string path = prefix + name;
        if (group.Own(path) is Hdf5Group inner)
            return new(inner);
        string folder = path + "\\";
        return group.Names.Any(n => n.StartsWith(folder, StringComparison.Ordinal)) ? new(group, folder) : null;
    }

    /// <summary>The first of several names that is there.</summary>
    public StateGroup? Find(ReadOnlySpan<string> names)
    {
        foreach (string name in names)
            if (Find(name) is { } found)
                return found;
        return null;
    }

    /// <summary>The groups of a class, <c>dense</c>, <c>dense_1</c> ..., in the order of their numbers, which may have gaps.</summary>
    public IReadOnlyList<StateGroup> Numbered(string name)
    {
        var numbers = new SortedSet<int>();
        foreach (string member in group.Names)
            if (member.StartsWith(prefix, StringComparison.Ordinal) && Number(member[prefix.Length..].Split('\\')[0], name) is { } number)
                numbers.Add(number);
        return [.. numbers.Select(n => Find(n == 0 ? name : $"{name}_{n}")).OfType<StateGroup>()];
    }

    private static int? Number(string text, string name)
        => text == name ? 0
            : text.Length > name.Length + 1 && text.StartsWith(name, StringComparison.Ordinal) && text[name.Length] == '_' && int.TryParse(text.AsSpan(name.Length + 1), out int number) ? number
            : null;
}
