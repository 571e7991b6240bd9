using System.Buffers.Binary;
using System.Text;

namespace Baeum.Learn;

/// <summary>Plain objects as Universal Binary JSON in the form of XGBoost: typed lists of numbers, 64-bit lengths, names sorted, big endian.</summary>
internal sealed class UbjsonWriter(Stream stream) : IModelNodeWriter
{
    private readonly BufferedStream _out = new(stream, 1 << 16);
    private readonly byte[] _bytes = new byte[8];

    public void Write(object? value)
    {
        switch (value)
        {
            case string text: _out.WriteByte((byte)'S'); Text(text); break;
            case float number: _out.WriteByte((byte)'d'); Single(number); break;
            case int whole: Integer(whole); break;
            case long whole: Integer(whole); break;
            case float[] numbers: List('d', numbers, static (w, v) => w.Single(v)); break;
            case int[] numbers: List('l', numbers, static (w, v) => w.Int32(v)); break;
            case long[] numbers: List('L', numbers, static (w, v) => w.Int64(v)); break;
            case byte[] numbers: List('U', numbers, static (w, v) => w._out.WriteByte(v)); break;
            case object?[] items: List(null, items, static (w, v) => w.Write(v)); break;
            case IDictionary<string, object?> members: Members(members); break;
            default: throw new NotSupportedException($"A model file holds no {value?.GetType().Name ?? "null"}.");
        }
    }

    public void Dispose() => _out.Flush();

    private void Members(IDictionary<string, object?> members)
    {
        _out.WriteByte((byte)'{');
        foreach (var (name, value) in members.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            Text(name);
            Write(value);
        }
        _out.WriteByte((byte)'}');
    }

    private void List<T>(char? type, T[] items, Action<UbjsonWriter, T> write)
    {
        _out.WriteByte((byte)'[');
        if (type is { } of)
        {
            _out.WriteByte((byte)'$');
            _out.WriteByte((byte)of);
        }
        _out.WriteByte((byte)'#');
        Length(items.Length);
        foreach (var item in items)
            write(this, item);
    }

    private void Text(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Length(bytes.Length);
        _out.Write(bytes);
    }

    private void Length(long length)
    {
        _out.WriteByte((byte)'L');
        Int64(length);
    }

    private void Integer(long value)
    {
        if (value is >= sbyte.MinValue and <= sbyte.MaxValue)
        {
            _out.WriteByte((byte)'i');
            _out.WriteByte((byte)value);
        }
        else if (value is >= short.MinValue and <= short.MaxValue)
        {
            _out.WriteByte((byte)'I');
            BinaryPrimitives.WriteInt16BigEndian(_bytes, (short)value);
            _out.Write(_bytes, 0, 2);
        }
        else if (value is >= int.MinValue and <= int.MaxValue)
        {
            _out.WriteByte((byte)'l');
            Int32((int)value);
        }
        else
        {
            Length(value);
        }
    }

    private void Single(float value)
    {
        BinaryPrimitives.WriteSingleBigEndian(_bytes, value);
        _out.Write(_bytes, 0, 4);
    }

    private void Int32(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(_bytes, value);
        _out.Write(_bytes, 0, 4);
    }

    private void Int64(long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(_bytes, value);
        _out.Write(_bytes, 0, 8);
    }
}
