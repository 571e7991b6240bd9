using System.Numerics.Tensors;

namespace Baeum.Data;

/// <summary>NumPy's file of one array (<c>numpy.save</c>, <c>numpy.load</c>).</summary>
public static class Npy
{
    /// <summary>Reads an array as a tensor; see <see cref="NpyArray.To{T}"/> for the types that convert.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, cut off, or no NPY file.</exception>
    public static Tensor<T> Read<T>(string path) where T : unmanaged
    {
        var array = Read(path);
        try
        {
            return array.To<T>();
        }
        catch (Exception e) when (e is InvalidCastException or OverflowException)
        {
            throw new InvalidCastException($"{path}: {e.Message}", e);
        }
    }

    /// <summary>Reads an array in its own type.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, cut off, or no NPY file.</exception>
    public static NpyArray Read(string path)
    {
        using var stream = File.OpenRead(path);
        return Read(stream, path);
    }

    /// <summary>Reads an array from a stream. Memory stays within what the stream really holds.</summary>
    /// <param name="stream">Positioned at the array's first byte.</param>
    /// <param name="source">Name for error messages.</param>
    public static NpyArray Read(Stream stream, string source = "stream")
    {
        var header = NpyHeader.Read(stream, source);
        return new NpyArray(NpyValues.Read(stream, header, source), header.Shape);
    }

    /// <summary>Opens an array whose rows are read when they are asked for, so it may be larger than memory. NumPy: <c>load(path, mmap_mode="r")</c>.</summary>
    /// <typeparam name="T">The array's own type.</typeparam>
    /// <exception cref="InvalidDataException">The file is damaged, cut off, no NPY file, or has its rows scattered (Fortran order).</exception>
    /// <exception cref="InvalidCastException">The array holds another type.</exception>
    public static NpyMap<T> Map<T>(string path) where T : unmanaged => new(path);

    /// <summary>Writes a tensor, byte for byte as <c>numpy.save</c> does.</summary>
    public static void Write<T>(string path, Tensor<T> tensor) where T : unmanaged
    {
        string type = NpyType.Writable(typeof(T));
        AtomicFile.Write(
            path, stream =>
            {
                new NpyHeader(type, IsFortran: false, tensor.Shape()).Write(stream);
                NpyValues.Write(stream, tensor.AsReadOnlySpan());
            },
            length: NpyHeader.Most + tensor.FlattenedLength * (type[^1] - '0'));
    }

    /// <summary>Writes an array to a stream.</summary>
    public static void Write(Stream stream, NpyArray array)
    {
        string type = NpyType.Code(array.ElementType)!;
        new NpyHeader(type, IsFortran: false, array.Shape).Write(stream);
        NpyValues.Write(stream, array.Values, type[^1] - '0');
    }
}
