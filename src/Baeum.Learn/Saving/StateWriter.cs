using System.Collections;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Writes the state of models as JSON; arrays of more than a few values go into a list of NumPy arrays.</summary>
internal sealed class StateWriter(Utf8JsonWriter json)
{
    /// <summary>Arrays of more values than this are stored as NumPy arrays.</summary>
    private const int Inline = 256;

    /// <summary>The large arrays by their numbers.</summary>
    public List<NpyArray> Arrays { get; } = [];

    /// <summary>Writes a value of any kind that <see cref="StateReader"/> reads.</summary>
    /// <param name="value">The value.</param>
    /// <param name="declared">What the reader will expect.</param>
    /// <param name="place">Where the value stands, for errors.</param>
    public void Write(object? value, Type declared, string place)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case int whole when declared != typeof(object): json.WriteNumberValue(whole); break;
            case long whole: json.WriteNumberValue(whole); break;
            case float number: WriteNumber(number); break;
            case double number when declared != typeof(object): WriteNumber(number); break;
            case string text when declared != typeof(object): json.WriteStringValue(text); break;
            case Enum word: json.WriteStringValue($"{word}"); break;
            case Tensor<float> tensor: WriteTensor(tensor.AsReadOnlySpan().ToArray(), tensor.Shape(), place); break;
            case Tensor<int> tensor: WriteTensor(tensor.AsReadOnlySpan().ToArray(), tensor.Shape(), place); break;
            case Labels labels: WriteLabels(labels, place); break;
            case Column column: WriteColumn(column, place); break;
            case DataFrame table: WriteList(table.Columns.Select(name => table[name]), typeof(Column), place); break;
            case Array { Rank: > 1 } array: WriteTensor(Flat(array), [.. Enumerable.Range(0, array.Rank).Select(array.GetLength)], place); break;
            case Array array when IsPrimitive(array.GetType().GetElementType()!): WriteValues(array, place); break;
            case ParamSet set: WriteParams(set); break;
            case ITuple tuple when !StateTypes.Knows(value.GetType()): WriteTuple(tuple, declared, place); break;
            case IDictionary table: WriteTable(table, declared, place); break;
            case Delegate: throw new NotSupportedException($"{place}: a function cannot be saved.");
            case IEnumerable list when !StateTypes.Knows(value.GetType()) && StateElements.Of(declared) is { } element: WriteList(list, element, place); break;
            default: WriteRecord(value, declared, place); break;
        }
    }

    internal static bool IsPrimitive(Type type) => type == typeof(float) || type == typeof(double) || type == typeof(int) || type == typeof(long) || type == typeof(bool) || type == typeof(byte);

    private void WriteRecord(object value, Type declared, string place)
    {
        var type = value.GetType();
        if (StateConversion.IsWordOrNumber(type) || declared == typeof(object))
        {
            json.WriteStringValue(ParameterText.Of(value));
            return;
        }
        if (!StateTypes.Knows(type) && !(type.IsValueType && declared == type) || StateMembers.Of(type) is not { } members)
            throw new NotSupportedException($"{place}: {type.Name} cannot be saved; it is no record whose constructor takes its state{(StateTypes.Knows(type) ? "" : $", or not registered by FittedModel.Register<{type.Name}>()")}.");
        json.WriteStartObject();
        if (!type.IsValueType)
            json.WriteString("type", StateTypes.NameOf(type));
        foreach (var member in members.All)
        {
            json.WritePropertyName(member.Name);
            Write(member.GetValue(value), member.PropertyType, $"{place}.{member.Name}");
        }
        json.WriteEndObject();
    }

    private void WriteNumber(double number)
    {
        if (double.IsFinite(number))
            json.WriteNumberValue(number);
        else
            json.WriteStringValue(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private void WriteNumber(float number)
    {
        if (float.IsFinite(number))
            json.WriteNumberValue(number);
        else
            json.WriteStringValue(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private void WriteValues(Array values, string place)
    {
        if (values.Length > Inline)
        {
            json.WriteStartObject();
            json.WriteNumber("npy", Arrays.Count);
            json.WriteEndObject();
            Arrays.Add(new NpyArray(values, [values.Length]));
            return;
        }
        WriteList(values, values.GetType().GetElementType()!, place);
    }

    private void WriteTensor(Array values, Shape shape, string place)
    {
        json.WriteStartObject();
        json.WritePropertyName("shape");
        WriteList(shape, typeof(int), place);
        json.WritePropertyName("values");
        WriteValues(values, place);
        json.WriteEndObject();
    }

    private void WriteLabels(Labels labels, string place)
    {
        json.WriteStartObject();
        json.WritePropertyName(labels.IsText ? "text" : labels.IsInteger ? "integers" : "numbers");
        if (labels.IsText)
            WriteList((string[])labels, typeof(string), place);
        else if (labels.IsInteger)
            WriteTensor((int[])labels, labels.Shape, place);
        else
            WriteTensor(((Tensor<float>)labels).AsReadOnlySpan().ToArray(), labels.Shape, place);
        json.WriteEndObject();
    }

    private void WriteColumn(Column column, string place)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WritePropertyName(column.DType);
        switch (column)
        {
            case Column<float> c: WriteValues(c.Values.ToArray(), place); break;
            case Column<double> c: WriteValues(c.Values.ToArray(), place); break;
            case Column<int> c: WriteValues(c.Values.ToArray(), place); break;
            case Column<long> c: WriteValues(c.Values.ToArray(), place); break;
            case Column<bool> c: WriteValues(c.Values.ToArray(), place); break;
            case Column<DateTime> c: WriteValues(Array.ConvertAll(c.Values.ToArray(), t => t.Ticks), place); break;
            default: WriteList(column, typeof(string), place); break;
        }
        json.WriteEndObject();
    }

    private void WriteParams(ParamSet set)
    {
        json.WriteStartObject();
        foreach (var (name, value) in set)
            json.WriteString(name, value is string word ? word : $"={ParameterText.Of(value)}");
        json.WriteEndObject();
    }

    private void WriteTuple(ITuple tuple, Type declared, string place)
    {
        var types = declared.GetGenericArguments();
        json.WriteStartArray();
        for (int i = 0; i < tuple.Length; i++)
            Write(tuple[i], types[i], $"{place}.Item{i + 1}");
        json.WriteEndArray();
    }

    private void WriteTable(IDictionary table, Type declared, string place)
    {
        var type = declared.GetGenericArguments() is [var key, var item] && key == typeof(string) ? item : throw new NotSupportedException($"{place}: only tables by text can be saved.");
        json.WriteStartObject();
        foreach (DictionaryEntry entry in table)
        {
            json.WritePropertyName((string)entry.Key);
            Write(entry.Value, type, $"{place}.{entry.Key}");
        }
        json.WriteEndObject();
    }

    private void WriteList(IEnumerable list, Type element, string place)
    {
        json.WriteStartArray();
        int i = 0;
        foreach (object? item in list)
            Write(item, element, $"{place}[{i++}]");
        json.WriteEndArray();
    }

    private static Array Flat(Array array)
    {
        var flat = StateElements.Make(array.GetType().GetElementType()!, array.Length);
        Buffer.BlockCopy(array, 0, flat, 0, Buffer.ByteLength(array));
        return flat;
    }
}
