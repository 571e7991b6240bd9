using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Baeum.Nn;

/// <summary>JSON as Python's <c>json.dumps</c> writes it: a space after commas and colons, ASCII only, floats with a point.</summary>
internal static class PythonJson
{
    private static readonly string[] NotNumbers = ["NaN", "-Infinity", "Infinity"];

    /// <summary>The text of a document.</summary>
    public static string Write(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return text.ToString();
    }

    /// <summary>The text with Python's <c>NaN</c>, <c>Infinity</c> and <c>-Infinity</c>, which JSON does not have, as strings.</summary>
    public static string Quoted(string text)
    {
        if (!text.Contains("NaN", StringComparison.Ordinal) && !text.Contains("Infinity", StringComparison.Ordinal))
            return text;
        var quoted = new StringBuilder(text.Length + 16);
        bool inString = false;
        for (int i = 0; i < text.Length; i++)
        {
            string? word = inString ? null : Array.Find(NotNumbers, w => text.AsSpan(i).StartsWith(w, StringComparison.Ordinal));
            if (word is not null)
            {
                quoted.Append('"').Append(word).Append('"');
                i += word.Length - 1;
                continue;
            }
            quoted.Append(text[i]);
            if (text[i] == '"')
                inString = !inString;
            else if (inString && text[i] == '\\' && i + 1 < text.Length)
                quoted.Append(text[++i]);
        }
        return quoted.ToString();
    }

    private static void Write(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject members:
                Join(text, '{', members, '}', member =>
                {
                    Quote(text, member.Key);
                    text.Append(": ");
                    Write(text, member.Value);
                });
                break;
            case JsonArray items:
                Join(text, '[', items, ']', item => Write(text, item));
                break;
            default:
                Write(text, node.AsValue());
                break;
        }
    }

    private static void Join<T>(StringBuilder text, char open, IEnumerable<T> items, char close, Action<T> write)
    {
        text.Append(open);
        bool first = true;
        foreach (var item in items)
        {
            if (!first)
                text.Append(", ");
            first = false;
            write(item);
        }
        text.Append(close);
    }

    private static void Write(StringBuilder text, JsonValue value)
    {
        if (value.TryGetValue(out string? quoted))
            Quote(text, quoted);
        else if (value.TryGetValue(out JsonElement element))
            text.Append(element.GetRawText());
        else if (value.TryGetValue(out double number))
            text.Append(double.IsFinite(number) ? PythonNumber.Repr(number) : double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
        else
            text.Append(value.ToJsonString());
    }

    private static void Quote(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char c in value)
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                >= ' ' and <= '\x7f' => text.Append(c),
                _ => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
            };
        text.Append('"');
    }
}
