using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Baeum.Learn;

/// <summary>
/// JSON as XGBoost writes it (with <c>NaN</c> and <c>Infinity</c>) as plain objects: null, bool, double, string, <c>double[]</c> for a list of numbers or truths, <c>List&lt;object?&gt;</c> for other lists, <c>Dictionary</c>.
/// A list of numbers takes 8 bytes each, so memory stays within a small multiple of the file.
/// </summary>
/// <param name="text">The whole document in UTF-8.</param>
/// <param name="path">The file, for errors.</param>
internal ref struct ModelJsonReader(ReadOnlySpan<byte> text, string path)
{
    private const int Deepest = 64;
    private readonly ReadOnlySpan<byte> _text = text;
    private int _at;

    /// <summary>The document.</summary>
    /// <exception cref="InvalidDataException">It is no JSON, or cut off; the message has the byte.</exception>
    public static object? Read(ReadOnlySpan<byte> text, string path)
    {
        var reader = new ModelJsonReader(text, path);
        object? value = reader.Value(0);
        reader.SkipSpace();
        return reader._at == text.Length ? value : throw reader.Error("expected the end of the file");
    }

    private object? Value(int depth)
    {
        if (depth > Deepest)
            throw Error($"nested deeper than {Deepest}");
        switch (Peek())
        {
            case '{': return Members(depth);
            case '[': return List(depth);
            case '"': return Text();
            case 't': Word("true"u8); return true;
            case 'f': Word("false"u8); return false;
            case 'n' when Rest.StartsWith("null"u8): Word("null"u8); return null;
            default: return Number();
        }
    }

    private Dictionary<string, object?> Members(int depth)
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        _at++;
        for (bool isFirst = true; Peek() != '}'; isFirst = false)
        {
            if (!isFirst)
                Expect(',');
            if (Peek() != '"')
                throw Error("expected a name");
            string name = Text();
            Expect(':');
            members[name] = Value(depth + 1);
        }
        _at++;
        return members;
    }

    private object List(int depth)
    {
        var numbers = new List<double>();
        List<object?>? others = null;
        _at++;
        for (bool isFirst = true; Peek() != ']'; isFirst = false)
        {
            if (!isFirst)
                Expect(',');
            object? other = null;
            if (others is null && IsNumber(Peek()))
            {
                numbers.Add(Number());
                continue;
            }
            other = Value(depth + 1);
            if (others is null && other is bool truth)
            {
                numbers.Add(truth ? 1 : 0);
                continue;
            }
            others ??= [.. numbers.Select(n => (object?)n)];
            others.Add(other);
        }
        _at++;
        return others is null ? numbers.ToArray() : others;
    }

    private double Number()
    {
        if (Rest.StartsWith("NaN"u8))
            return Special("NaN"u8, double.NaN);
        if (Rest.StartsWith("nan"u8))
            return Special("nan"u8, double.NaN);
        if (Rest.StartsWith("Infinity"u8))
            return Special("Infinity"u8, double.PositiveInfinity);
        if (Rest.StartsWith("-Infinity"u8))
            return Special("-Infinity"u8, double.NegativeInfinity);
        if (!Utf8Parser.TryParse(Rest, out double number, out int used))
            throw Error("expected a value");
        _at += used;
        return number;
    }

    private double Special(ReadOnlySpan<byte> word, double value)
    {
        _at += word.Length;
        return value;
    }

    private string Text()
    {
        int begin = _at++;
        bool isEscaped = false;
        for (; ; _at++)
        {
            if (_at >= _text.Length)
                throw Error("a text has no end");
            if (_text[_at] == '"')
                break;
            if (_text[_at] == '\\')
            {
                isEscaped = true;
                _at++;
            }
        }
        var raw = _text[begin..++_at];
        if (!isEscaped)
            return Encoding.UTF8.GetString(raw[1..^1]);
        try
        {
            var text = new Utf8JsonReader(raw);
            text.Read();
            return text.GetString()!;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw Error($"a text has a wrong escape ({e.Message})");
        }
    }

    private void Word(ReadOnlySpan<byte> word)
    {
        if (!Rest.StartsWith(word))
            throw Error($"expected '{Encoding.UTF8.GetString(word)}'");
        _at += word.Length;
    }

    private void Expect(char c)
    {
        if (Peek() != c)
            throw Error($"expected '{c}'");
        _at++;
    }

    private char Peek()
    {
        SkipSpace();
        return _at < _text.Length ? (char)_text[_at] : throw Error("the file ends too early");
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && _text[_at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            _at++;
    }

    private static bool IsNumber(char c) => c is '-' or 'N' or 'I' || char.IsAsciiDigit(c);

    private readonly ReadOnlySpan<byte> Rest => _text[_at..];

    private readonly InvalidDataException Error(string what) => new($"{path}, byte {_at}: {what}; this is no valid JSON of an XGBoost model.");
}
