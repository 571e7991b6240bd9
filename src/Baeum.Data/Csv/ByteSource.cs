using Microsoft.Win32.SafeHandles;

namespace Baeum.Data;

/// <summary>Bytes that several threads may read at any place: a file, or an array.</summary>
internal sealed class ByteSource : IDisposable
{
    private readonly SafeFileHandle? _file;
    private readonly ReadOnlyMemory<byte> _bytes;

    /// <summary>The bytes of a file.</summary>
    public ByteSource(string path) : this(File.OpenHandle(path), path)
    {
    }

    /// <summary>The bytes of an open file, which is closed with the source.</summary>
    public ByteSource(SafeFileHandle file, string name) => (_file, Name, Length) = (file, name, RandomAccess.GetLength(file));

    /// <summary>Bytes in memory.</summary>
    public ByteSource(ReadOnlyMemory<byte> bytes, string name) => (_bytes, Name, Length) = (bytes, name, bytes.Length);

    /// <summary>Name for messages.</summary>
    public string Name { get; }

    public long Length { get; }

    /// <summary>Fills the span from a place on; returns fewer bytes only at the end.</summary>
    public int Read(long start, Span<byte> target)
    {
        if (_file is null)
        {
            var rest = _bytes.Span[(int)Math.Min(start, _bytes.Length)..];
            rest[..Math.Min(rest.Length, target.Length)].CopyTo(target);
            return Math.Min(rest.Length, target.Length);
        }
        int total = 0;
        while (total < target.Length && RandomAccess.Read(_file, target[total..], start + total) is > 0 and var read)
            total += read;
        return total;
    }

    public void Dispose() => _file?.Dispose();
}
