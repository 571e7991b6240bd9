using Microsoft.Win32.SafeHandles;

namespace Baeum.Data;

/// <summary>The bytes of an HDF5 file at any place. Whoever asks for more than there is gets an error before memory is taken.</summary>
internal sealed class Hdf5Source : IDisposable
{
    /// <summary>An address that says: nothing is there.</summary>
    public const long Undefined = -1;

    // What may be unpacked from any file, and from a larger one for each of its bytes.
    private const long AlwaysBelieved = 64 << 20, MostRatio = 200;

    private readonly SafeFileHandle? _handle;
    private readonly Stream? _stream;

    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public Hdf5Source(string path)
    {
        Name = path;
        _handle = File.OpenHandle(path, options: FileOptions.RandomAccess);
        Size = RandomAccess.GetLength(_handle);
    }

    public Hdf5Source(Stream stream, string name)
    {
        if (!stream.CanSeek)
            throw new ArgumentException("HDF5 is read in any order: the stream must be able to seek. Copy it into a MemoryStream first.", nameof(stream));
        Name = name;
        _stream = stream;
        Size = stream.Length;
    }

    /// <summary>Name for error messages.</summary>
    public string Name { get; }

    /// <summary>Number of bytes of the whole file.</summary>
    public long Size { get; }

    /// <summary>Where address 0 is: behind the user block.</summary>
    public long BaseAddress { get; set; }

    /// <summary>Bytes of an address.</summary>
    public int OffsetSize { get; set; } = 8;

    /// <summary>Bytes of a length.</summary>
    public int LengthSize { get; set; } = 8;

    /// <summary>Messages that others point to, by address and kind, so that each is looked for once.</summary>
    public Dictionary<(long Address, MessageType Type), HeaderMessage> Shared { get; } = [];

    /// <summary>How many bytes may be made of this file's content without anybody asking for so many.</summary>
    public long Believed => Math.Max(AlwaysBelieved, MostRatio * Math.Min(Size, long.MaxValue / MostRatio));

    /// <summary>Bytes at an address.</summary>
    /// <exception cref="InvalidDataException">The file does not have them.</exception>
    public byte[] Read(long address, long count, string what)
    {
        Check(address, count, what);
        if (count > Array.MaxLength)
            throw Damaged(address, $"{what} claims {count} bytes");
        var bytes = new byte[count];
        Read(address, bytes, what);
        return bytes;
    }

    /// <summary>Fills a buffer with the bytes at an address.</summary>
    public void Read(long address, Span<byte> buffer, string what)
    {
        Check(address, buffer.Length, what);
        long at = BaseAddress + address;
        while (buffer.Length > 0)
        {
            int read = ReadSome(at, buffer);
            if (read == 0)
                throw Damaged(address, $"{what} is cut off");
            at += read;
            buffer = buffer[read..];
        }
    }

    /// <summary>Makes sure that so many bytes lie at an address.</summary>
    public void Check(long address, long count, string what)
    {
        if (address < 0 || count < 0 || address > Size - BaseAddress - count)
            throw Damaged(address, $"{what} of {count} bytes lies outside of the file's {Size} bytes");
    }

    /// <summary>The error for content that cannot be: says the file, the problem, and the place as an offset from the file's first byte.</summary>
    public InvalidDataException Damaged(long address, string problem)
        => new(address == Undefined ? $"{Name}: {problem} (its address is undefined)." : $"{Name}: {problem} (at offset {BaseAddress + address}).");

    public void Dispose()
    {
        _handle?.Dispose();
        _stream?.Dispose();
    }

    private int ReadSome(long at, Span<byte> buffer)
    {
        if (_handle is not null)
            return RandomAccess.Read(_handle, buffer, at);
        lock (_stream!)
        {
            _stream.Position = at;
            return _stream.Read(buffer);
        }
    }
}
