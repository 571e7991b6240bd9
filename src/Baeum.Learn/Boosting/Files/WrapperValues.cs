using System.Text.Json;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Values of parameters, classes and scores as the JSON that Python's <c>json</c> writes for them.</summary>
internal static class WrapperValues
{
    public static void Write(Utf8JsonWriter json, string name, object? value)
    {
        json.WritePropertyName(name);
        Write(json, value);
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case bool truth: json.WriteBooleanValue(truth); break;
            case int whole: json.WriteNumberValue(whole); break;
            case float number: Write(json, (double)number); break;
            case double number when double.IsFinite(number): json.WriteNumberValue(number); break;
            case double number: json.WriteStringValue($"{number}"); break;
            case string text: json.WriteStringValue(text); break;
            case MetricNames { Names: [var one] }: json.WriteStringValue(one); break;
            case MetricNames { Names.Count: > 1 } several: WriteList(json, several.Names); break;
            case Dictionary<string, Dictionary<string, double[]>> sets: WriteTable(json, sets); break;
            case Dictionary<string, double[]> metrics: WriteTable(json, metrics); break;
            case Labels labels: WriteList(json, labels); break;
            case Array list: WriteList(json, list.Cast<object>()); break;
            default: json.WriteNullValue(); break;
        }
    }

    private static void WriteList(Utf8JsonWriter json, IEnumerable<object> items)
    {
        json.WriteStartArray();
        foreach (object item in items)
            Write(json, item);
        json.WriteEndArray();
    }

    private static void WriteTable<T>(Utf8JsonWriter json, Dictionary<string, T> table)
    {
        json.WriteStartObject();
        foreach (var (name, value) in table)
            Write(json, name, value);
        json.WriteEndObject();
    }
}
