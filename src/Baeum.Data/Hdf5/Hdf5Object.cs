namespace Baeum.Data;

/// <summary>Something in an HDF5 file that has a name and attributes: a group, a dataset, or a type.</summary>
public abstract class Hdf5Object
{
    private Hdf5Attributes? _attributes;

    private protected Hdf5Object(Hdf5File file, ObjectHeader header, string name) => (File, Header, Name) = (file, header, name);

    /// <summary>Path by which it was found: <c>/</c>, <c>/layers/dense</c>.</summary>
    public string Name { get; }

    /// <summary>Where the object's header is. Two links to one object find the same address.</summary>
    public long Address => Header.Address;

    /// <summary>Small named values.</summary>
    public Hdf5Attributes Attributes => _attributes ??= new(this);

    internal Hdf5File File { get; }

    internal ObjectHeader Header { get; }

    internal Hdf5Source Source => Header.Source;

    /// <summary>File and path, for error messages.</summary>
    internal string Place => $"{Source.Name}, '{Name}'";
}

/// <summary>A type that was given a name of its own, so that datasets can share it.</summary>
public sealed class Hdf5NamedType : Hdf5Object
{
    internal Hdf5NamedType(Hdf5File file, ObjectHeader header, string name) : base(file, header, name)
    {
        var fields = header.Find(MessageType.Datatype)!.Fields(Source);
        TypeName = DatatypeMessage.Read(ref fields).ToString();
    }

    /// <summary>The type in words, such as float32.</summary>
    public string TypeName { get; }
}
