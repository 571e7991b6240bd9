using System.Buffers;

namespace Baeum.Data;

/// <summary>The bytes of a part of a CSV file between two margins, so that a vector may be read from any place in the part without going beyond the array. Of borrowed memory; to be disposed.</summary>
internal readonly struct CsvBuffer : IDisposable
{
    /// <summary>Bytes before the text.</summary>
    public const int Margin = 64;

    /// <summary>Bytes before and behind the text.</summary>
    public const int Margins = 2 * Margin;

    private readonly byte[] _bytes;
    private readonly int _length;

    /// <exception cref="InvalidDataException">The file became shorter while it was read.</exception>
    public CsvBuffer(ByteSource source, CsvChunk chunk)
    {
        _length = chunk.Length;
        _bytes = ArrayPool<byte>.Shared.Rent(_length + Margins);
        _bytes.AsSpan(0, Margin).Clear();
        _bytes.AsSpan(Margin + _length, Margin).Clear();
        if (source.Read(chunk.Start, _bytes.AsSpan(Margin, _length)) == _length)
            return;
        Dispose();
        throw new InvalidDataException($"{source.Name}: the file became shorter while it was read.");
    }

    /// <summary>The text.</summary>
    public ReadOnlySpan<byte> Text => _bytes.AsSpan(Margin, _length);

    /// <summary>The text and its margins.</summary>
    public ReadOnlySpan<byte> Padded => _bytes.AsSpan(0, _length + Margins);

    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);
}
