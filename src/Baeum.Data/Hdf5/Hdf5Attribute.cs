namespace Baeum.Data;

/// <summary>A named value of a group or dataset: a number, a string, or an array of them.</summary>
public sealed class Hdf5Attribute
{
    private readonly Hdf5Object _owner;
    private readonly AttributeMessage _message;

    internal Hdf5Attribute(Hdf5Object owner, AttributeMessage message) => (_owner, _message) = (owner, message);

    /// <summary>Its name.</summary>
    public string Name => _message.Name;

    /// <summary>Lengths of the axes; () for a single value.</summary>
    public Shape Shape => _message.Space.ToShape(Place);

    /// <summary>Number of values; 0 also for h5py's <c>Empty</c>.</summary>
    public long Count => _message.Space.Count;

    /// <summary>Whether it has a type but no dataspace, as h5py's <c>Empty</c>.</summary>
    public bool IsNull => _message.Space.IsNull;

    /// <summary>Type that fits the values exactly: a number type, <c>bool</c>, <c>string</c>; null for what is neither, such as compounds.</summary>
    public Type? ElementType => _message.Type.ElementType;

    /// <summary>The stored type in words: <c>float32</c>, <c>string[8]</c>.</summary>
    public string TypeName => _message.Type.ToString();

    private string Place => $"{_owner.Place}, attribute '{Name}'";

    /// <summary>All values, row-major. Converts as <see cref="Hdf5Dataset.Read{T}"/> does.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, or its values cannot be read as <typeparamref name="T"/>.</exception>
    public T[] Read<T>() where T : unmanaged
    {
        var numbers = new NumberReader(_message.Type, Place);
        numbers.Check<T>();
        CheckSize();
        var values = new T[Count];
        numbers.Convert(_message.Data.Span, values.AsSpan());
        return values;
    }

    /// <summary>All strings, row-major.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, or holds no strings.</exception>
    public string[] ReadStrings()
    {
        StringReading.Check(_message.Type, Place);
        CheckSize();
        return StringReading.Read(_owner.Source, _owner.File.Heap, _message.Type, _message.Data.Span, (int)Count, _message.Address);
    }

    /// <summary>The one string that it holds.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, or this is not one string.</exception>
    public string AsString() => ReadStrings() is [var text] ? text : throw new InvalidDataException($"{Place}: holds {Count} strings; expected one.");

    private void CheckSize()
    {
        if ((Int128)Count * _message.Type.Size > _message.Data.Length)
            throw _owner.Source.Damaged(_message.Address, $"the attribute '{Name}' of '{_owner.Name}' needs {(Int128)Count * _message.Type.Size} bytes; {_message.Data.Length} are stored");
    }
}
