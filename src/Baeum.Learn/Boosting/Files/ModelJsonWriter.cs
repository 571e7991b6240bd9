using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Baeum.Learn;

/// <summary>Plain objects as JSON in the form of XGBoost: names sorted, no spaces, floats as the shortest digits that come back (<c>5E-1</c>).</summary>
internal sealed class ModelJsonWriter(Stream stream) : IModelNodeWriter
{
    private readonly StreamWriter _out = new(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true);

    public void Write(object? value)
    {
        switch (value)
        {
            case string text: _out.Write(Quoted(text)); break;
            case float number: Number(number); break;
            case int or long or byte: _out.Write(string.Create(CultureInfo.InvariantCulture, $"{value}")); break;
            case float[] numbers: List(numbers, static (w, v) => w.Number(v)); break;
            case int[] numbers: List(numbers, static (w, v) => w._out.Write(v)); break;
            case long[] numbers: List(numbers, static (w, v) => w._out.Write(v)); break;
            case byte[] numbers: List(numbers, static (w, v) => w._out.Write((int)v)); break;
            case object?[] items: List(items, static (w, v) => w.Write(v)); break;
            case IDictionary<string, object?> members: Members(members); break;
            default: throw new NotSupportedException($"A model file holds no {value?.GetType().Name ?? "null"}.");
        }
    }

    public void Dispose() => _out.Dispose();

    /// <summary>A float with the fewest digits that identify it, in scientific notation without padding.</summary>
    public static string Text(float value)
    {
        if (!float.IsFinite(value))
            return float.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        // To d.dddE±x: all significant digits, and the power of the first.
        int exponent = 0, e = text.IndexOf('E', StringComparison.Ordinal);
        if (e >= 0)
            (exponent, text) = (int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), text[..e]);
        string sign = text[0] == '-' ? "-" : "";
        string digits = text[sign.Length..];
        int point = digits.IndexOf('.', StringComparison.Ordinal);
        int whole = point < 0 ? digits.Length : point;
        digits = digits.Replace(".", "", StringComparison.Ordinal);
        int first = digits.AsSpan().IndexOfAnyExcept('0');
        if (first < 0)
            return $"{sign}0E0";
        exponent += whole - first - 1;
        digits = digits[first..].TrimEnd('0');
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[0]}{(digits.Length > 1 ? "." : "")}{digits[1..]}E{exponent}");
    }

    private void Number(float value) => _out.Write(Text(value));

    private void List<T>(T[] items, Action<ModelJsonWriter, T> write)
    {
        _out.Write('[');
        for (int i = 0; i < items.Length; i++)
        {
            if (i > 0)
                _out.Write(',');
            write(this, items[i]);
        }
        _out.Write(']');
    }

    private void Members(IDictionary<string, object?> members)
    {
        _out.Write('{');
        bool isFirst = true;
        foreach (var (name, value) in members.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            _out.Write(isFirst ? "" : ",");
            _out.Write(Quoted(name));
            _out.Write(':');
            Write(value);
            isFirst = false;
        }
        _out.Write('}');
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}

/// <summary>Writes plain objects into a file of some format; disposing hands everything on to the stream, which stays open.</summary>
internal interface IModelNodeWriter : IDisposable
{
    /// <summary>Writes one value with all that it holds.</summary>
    void Write(object? value);
}
