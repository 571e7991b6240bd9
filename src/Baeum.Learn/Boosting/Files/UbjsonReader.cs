using System.Buffers.Binary;
using System.Text;

namespace Baeum.Learn;

/// <summary>Universal Binary JSON (draft 12, big endian) as the same plain objects as <see cref="ModelJsonReader"/>; typed and counted containers included.</summary>
/// <remarks>A count is believed only if the file has as many bytes left as that many elements take.</remarks>
internal ref struct UbjsonReader(ReadOnlySpan<byte> bytes, string path)
{
    private const int Deepest = 64;
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    /// <summary>The document.</summary>
    /// <exception cref="InvalidDataException">It is no UBJSON, or cut off, or claims more than it holds; the message has the byte.</exception>
    public static object? Read(ReadOnlySpan<byte> bytes, string path)
    {
        var reader = new UbjsonReader(bytes, path);
        object? value = reader.Value(reader.Marker(), 0);
        return reader._at == bytes.Length ? value : throw reader.Error("expected the end of the file");
    }

    private object? Value(char marker, int depth)
    {
        if (depth > Deepest)
            throw Error($"nested deeper than {Deepest}");
        return marker switch
        {
            '{' => Members(depth),
            '[' => List(depth),
            'S' => Text(Count()),
            'C' => ((char)Take(1)[0]).ToString(),
            'H' => Text(Count()),
            'T' => true,
            'F' => false,
            'Z' => null,
            _ => Number(marker),
        };
    }

    private Dictionary<string, object?> Members(int depth)
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        var (type, count) = Container(smallest: 2);
        if (count is null)
        {
            while (Marker() is var marker && marker != '}')
            {
                _at--;
                members[Text(Count())] = Value(Marker(), depth + 1);
            }
            return members;
        }
        for (int i = 0; i < count; i++)
            members[Text(Count())] = Value(type ?? Marker(), depth + 1);
        return members;
    }

    private object List(int depth)
    {
        var (type, count) = Container(smallest: 1);
        if (type is { } of && Width(of) > 0)
        {
            var typed = new double[count!.Value];
            for (int i = 0; i < typed.Length; i++)
                typed[i] = Number(of);
            return typed;
        }
        if (type is 'T' or 'F' or 'Z' or 'N')
            throw Error($"a typed list of '{type}' has no content");
        var items = new List<object?>();
        if (count is null)
            while (Marker() is var marker && marker != ']')
                items.Add(Value(marker, depth + 1));
        else
            for (int i = 0; i < count; i++)
                items.Add(Value(type ?? Marker(), depth + 1));
        return items.TrueForAll(item => item is double or bool)
            ? items.Select(item => item is double number ? number : (bool)item! ? 1 : 0).ToArray() : items;
    }

    /// <summary>The type and the count that may follow the beginning of a container.</summary>
    private (char? Type, int? Count) Container(int smallest)
    {
        char? type = null;
        if (_at < _bytes.Length && _bytes[_at] == '$')
        {
            _at++;
            type = Marker();
            if (_at >= _bytes.Length || _bytes[_at] != '#')
                throw Error("a typed container has no count");
        }
        if (_at >= _bytes.Length || _bytes[_at] != '#')
            return (null, null);
        _at++;
        return (type, Count(Math.Max(smallest, type is { } of ? Width(of) : 0)));
    }

    /// <summary>A length, with the bytes for it there.</summary>
    private int Count(int width = 1)
    {
        double count = Number(Marker());
        return count >= 0 && count * width <= _bytes.Length - _at && count == Math.Truncate(count) ? (int)count
            : throw Error(FormattableString.Invariant($"{count} elements are claimed, but only {_bytes.Length - _at} bytes are left"));
    }

    private double Number(char marker) => marker switch
    {
        'i' => (sbyte)Take(1)[0],
        'U' => Take(1)[0],
        'I' => BinaryPrimitives.ReadInt16BigEndian(Take(2)),
        'l' => BinaryPrimitives.ReadInt32BigEndian(Take(4)),
        'L' => BinaryPrimitives.ReadInt64BigEndian(Take(8)),
        'd' => BinaryPrimitives.ReadSingleBigEndian(Take(4)),
        'D' => BinaryPrimitives.ReadDoubleBigEndian(Take(8)),
        _ => throw Error($"'{(char.IsAsciiLetterOrDigit(marker) ? marker : '?')}' ({(int)marker}) is no type of a number"),
    };

    private static int Width(char marker) => marker switch { 'i' or 'U' => 1, 'I' => 2, 'l' or 'd' => 4, 'L' or 'D' => 8, _ => 0 };

    private string Text(int length) => Encoding.UTF8.GetString(Take(length));

    /// <summary>The next marker; fillers are passed over.</summary>
    private char Marker()
    {
        char marker;
        do
            marker = (char)Take(1)[0];
        while (marker == 'N');
        return marker;
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _bytes.Length - _at)
            throw Error("the file ends too early");
        _at += count;
        return _bytes.Slice(_at - count, count);
    }

    private readonly InvalidDataException Error(string what) => new($"{path}, byte {_at}: {what}; this is no valid UBJSON of an XGBoost model.");
}
