using System.Runtime.CompilerServices;

namespace Baeum.Data;

/// <summary>Walks through the fields of CSV text, row by row (RFC 4180; quotes as pandas reads them). The text must begin at a row and end with the newline of one.</summary>
internal ref struct CsvRows(ReadOnlySpan<byte> text, byte delimiter, byte newline)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private readonly byte _delimiter = delimiter, _newline = newline;
    private byte[] _unquoted = [];

    /// <summary>Where the next field begins.</summary>
    public int Position { get; private set; }

    /// <summary>Newlines before <see cref="Position"/>, those in quotes included.</summary>
    public int Lines { get; private set; }

    /// <summary>Whether all is read.</summary>
    public readonly bool IsAtEnd => Position >= _text.Length;

    /// <summary>Whether the field that was read last ended its row.</summary>
    public bool IsRowEnd { get; private set; }

    /// <summary>Whether the field that was read last began with a quote that was never closed.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Goes to the next row that is not blank; false at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool NextRow()
    {
        IsRowEnd = false;
        while (Position < _text.Length)
        {
            int at = Position;
            while (at < _text.Length && (_text[at] is (byte)' ' or (byte)'\r' or (byte)'\t') && _text[at] != _delimiter && _text[at] != _newline)
                at++;
            if (at < _text.Length && _text[at] != _newline)
                return true;
            Position = at + 1;
            Lines++;
        }
        return false;
    }

    /// <summary>The text of the next field of the row, without its quotes. It stays valid until the next call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<byte> NextField()
    {
        if (Position < _text.Length && _text[Position] == '"')
            return Quoted();
        IsOpen = false;
        var rest = _text[Position..];
        int length = rest.IndexOfAny(_delimiter, _newline);
        return Finish(rest[..(length < 0 ? rest.Length : length)]);
    }

    /// <summary>Goes on behind the row that is being read; returns how many fields it had left.</summary>
    public int SkipRow()
    {
        int fields = 0;
        for (; !IsRowEnd; fields++)
            NextField();
        return fields;
    }

    private ReadOnlySpan<byte> Finish(ReadOnlySpan<byte> field)
    {
        Position += field.Length;
        IsRowEnd = Position >= _text.Length || _text[Position] == _newline;
        Lines += IsRowEnd ? 1 : 0;
        Position++;
        return IsRowEnd && field.Length > 0 && field[^1] == '\r' ? field[..^1] : field;
    }

    // A quote that is doubled stands for itself; text behind the closing quote belongs to the field.
    private ReadOnlySpan<byte> Quoted()
    {
        int at = Position + 1, length = 0, start = at;
        while (true)
        {
            int quote = _text[at..].IndexOf((byte)'"');
            IsOpen = quote < 0;
            int end = IsOpen ? _text.Length : at + quote;
            Keep(_text[at..end], ref length);
            at = end + 1;
            if (IsOpen || at >= _text.Length || _text[at] != '"')
                break;
            Keep("\""u8, ref length);
            at++;
        }
        Lines += _text[start..Math.Min(at, _text.Length)].Count(_newline);
        Position = Math.Min(at, _text.Length);
        var rest = _text[Position..];
        int tail = rest.IndexOfAny(_delimiter, _newline);
        Keep(Finish(rest[..(tail < 0 ? rest.Length : tail)]), ref length);
        return _unquoted.AsSpan(0, length);
    }

    private void Keep(ReadOnlySpan<byte> part, ref int length)
    {
        if (length + part.Length > _unquoted.Length)
            Array.Resize(ref _unquoted, Math.Max(length + part.Length, Math.Min(2 * _unquoted.Length + 64, Array.MaxLength)));
        part.CopyTo(_unquoted.AsSpan(length));
        length += part.Length;
    }
}
