namespace Baeum.Data;

/// <summary>A named collection of groups and datasets.</summary>
public sealed class Hdf5Group : Hdf5Object
{
    // Soft links that one path may run through in all.
    private const int MostLinks = 32;

    private Dictionary<string, LinkMessage>? _links;

    internal Hdf5Group(Hdf5File file, ObjectHeader header, string name) : base(file, header, name)
    {
    }

    /// <summary>Names of the members: sorted by their bytes, or in the order of creation where the file keeps that, as h5py gives them.</summary>
    public IReadOnlyCollection<string> Names => Members.Keys;

    /// <summary>The members as links, in the same order.</summary>
    public IEnumerable<Hdf5Link> Links => Members.Values.Select(link => new Hdf5Link(link.Name, link.Kind, link.Target));

    /// <summary>The object at a path such as <c>layers/dense</c>; a path that begins with <c>/</c> starts at the root.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    /// <exception cref="InvalidDataException">The path runs through an external link or in a loop.</exception>
    public Hdf5Object this[string path]
    {
        get
        {
            int followed = 0;
            return Find(path, ref followed);
        }
    }

    private Dictionary<string, LinkMessage> Members => _links ??= GroupLinks.Read(Header, Place);

    /// <summary>The group at a path.</summary>
    /// <exception cref="InvalidDataException">There is something else.</exception>
    public Hdf5Group Group(string path) => this[path] as Hdf5Group ?? throw new InvalidDataException($"{this[path].Place}: expected a group, found a dataset.");

    /// <summary>The dataset at a path.</summary>
    /// <exception cref="InvalidDataException">There is something else.</exception>
    public Hdf5Dataset Dataset(string path) => this[path] as Hdf5Dataset ?? throw new InvalidDataException($"{this[path].Place}: expected a dataset, found a group.");

    /// <summary>Whether there is an object at a path.</summary>
    public bool Contains(string path)
    {
        try
        {
            return this[path] is not null;
        }
        catch (KeyNotFoundException)
        {
            return false;
        }
    }

    /// <summary>The member of a name, which may contain any sign, if the group itself has it: links to other paths are not followed.</summary>
    internal Hdf5Object? Own(string name)
        => Members.TryGetValue(name, out var link) && link.Kind == Hdf5LinkKind.Hard ? File.Object(link.Address, PathOf(name)) : null;

    private string PathOf(string name) => Name == "/" ? "/" + name : $"{Name}/{name}";

    private Hdf5Object Find(string path, ref int followed)
    {
        Hdf5Object found = path.StartsWith('/') ? File.Root : this;
        foreach (string name in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
            if (name != ".")
                found = found is Hdf5Group group ? group.Member(name, ref followed) : throw new KeyNotFoundException($"{found.Place}: is no group and has no member '{name}'.");
        return found;
    }

    private Hdf5Object Member(string name, ref int followed)
    {
        if (!Members.TryGetValue(name, out var link))
            throw new KeyNotFoundException($"{Place}: {Nearest.Unknown("member", name, Members.Keys.Take(100)).Message}");
        return link.Kind switch
        {
            Hdf5LinkKind.Hard => File.Object(link.Address, PathOf(name)),
            Hdf5LinkKind.External => throw new InvalidDataException($"{Place}: '{name}' is in another file ({link.Target}), which is not opened."),
            _ when ++followed > MostLinks => throw new InvalidDataException($"{Place}: the soft link '{name}' to '{link.Target}' runs in a loop (at offset {Address})."),
            _ => Find(link.Target!, ref followed),
        };
    }
}
