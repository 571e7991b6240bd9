using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics.Tensors;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Reads what <see cref="StateWriter"/> wrote. Everything is checked against the type that is expected; types are those that <see cref="StateTypes"/> knows and no others.</summary>
/// <param name="path">The file, for errors.</param>
/// <param name="array">A large array by its number.</param>
internal sealed class StateReader(string path, Func<int, NpyArray> array)
{
    private readonly HashSet<int> _used = [];

    /// <summary>The model at the root.</summary>
    public object ReadModel(JsonElement json) => Read(json, typeof(object), "model") ?? throw Error("model", "there is none");

    private object? Read(JsonElement json, Type type, string place)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (json.ValueKind == JsonValueKind.Null)
            return !type.IsValueType || Nullable.GetUnderlyingType(type) is not null ? null : throw Error(place, "a value is missing");
        type = Nullable.GetUnderlyingType(type) ?? type;
        try
        {
            return Scalar(json, type) ?? Compound(json, type, place);
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException or OverflowException or InvalidCastException or KeyNotFoundException)
        {
            throw Error(place, $"expected {type.Name}, found {Shown(json)}", e);
        }
    }

    private static object? Scalar(JsonElement json, Type type)
        => type == typeof(bool) ? json.GetBoolean()
        : type == typeof(int) ? json.GetInt32()
        : type == typeof(long) ? json.GetInt64()
        : type == typeof(byte) ? json.GetByte()
        : type == typeof(double) ? json.ValueKind == JsonValueKind.String ? StateConversion.Number(json.GetString()!) : json.GetDouble()
        : type == typeof(float) ? json.ValueKind == JsonValueKind.String ? (float)StateConversion.Number(json.GetString()!) : json.GetSingle()
        : type == typeof(string) ? json.GetString()
        : type.IsEnum ? Enum.TryParse(type, json.GetString(), out object? word) && Enum.IsDefined(type, word!) ? word : throw new FormatException()
        : StateConversion.IsWordOrNumber(type) ? ParameterConversion.To(type, ParameterText.Parse(json.GetString()!), type.Name, "value")
        : null;

    private object Compound(JsonElement json, Type type, string place)
    {
        if (type == typeof(Tensor<float>))
            return ReadTensor<float>(json, place);
        if (type == typeof(Tensor<int>))
            return ReadTensor<int>(json, place);
        if (type == typeof(Labels))
            return ReadLabels(json, place);
        if (type == typeof(Column))
            return ReadColumn(json, place);
        if (type == typeof(DataFrame))
            return new DataFrame(json.EnumerateArray().Select((c, i) => ReadColumn(c, $"{place}[{i}]")).ToArray());
        if (type == typeof(ParamSet))
            return ReadParams(json);
        if (type.IsArray && type.GetArrayRank() > 1)
            return ReadGrid(json, type, place);
        if (type.IsAssignableTo(typeof(ITuple)) && type.IsValueType && type.IsGenericType)
            return ReadTuple(json, type, place);
        if (StateElements.Of(type) is { } element)
            return ReadList(json, element, place);
        return json.ValueKind == JsonValueKind.Object && type.IsGenericType && type.GetGenericArguments() is [var key, var item] && key == typeof(string) ? ReadTable(json, type, item, place) : ReadRecord(json, type, place);
    }

    private object ReadRecord(JsonElement json, Type declared, string place)
    {
        var type = declared;
        if (!declared.IsValueType)
        {
            string name = json.TryGetProperty("type", out var tag) ? tag.GetString() ?? "" : throw Error(place, "the type is missing");
            type = StateTypes.Find(name) ?? throw Error(place, $"the type '{name}' is unknown; a newer version wrote the file, or the type must be registered by FittedModel.Register");
        }
        if (!declared.IsAssignableFrom(type) || StateMembers.Of(type) is not { } members)
            throw Error(place, $"expected {declared.Name}, found the type {StateTypes.NameOf(type)}");
        var values = members.All.Select(m => json.TryGetProperty(m.Name, out var value) ? Read(value, m.PropertyType, $"{place}.{m.Name}") : throw Error(place, $"'{m.Name}' is missing")).ToArray();
        try
        {
            object record = members.Constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, values[..members.Parameters.Length], CultureInfo.InvariantCulture);
            for (int i = 0; i < members.Settable.Length; i++)
                members.Settable[i].SetValue(record, values[members.Parameters.Length + i], BindingFlags.DoNotWrapExceptions, null, null, CultureInfo.InvariantCulture);
            (record as ICheckedState)?.Check();
            return record;
        }
        catch (Exception e) when (e is not InvalidDataException)
        {
            throw Error(place, e.Message, e);
        }
    }

    private Array ReadValues(JsonElement json, Type element, string place)
    {
        if (json.ValueKind == JsonValueKind.Array)
            return ReadList(json, element, place);
        int number = json.GetProperty("npy").GetInt32();
        if (!_used.Add(number))
            throw Error(place, $"the array {number} is used twice");
        var values = array(number).Values;
        return values.GetType().GetElementType() == element ? values : throw Error(place, $"expected {element.Name} values, the array {number} holds {values.GetType().GetElementType()!.Name}");
    }

    private Array ReadList(JsonElement json, Type element, string place)
    {
        if (json.ValueKind == JsonValueKind.Object && StateWriter.IsPrimitive(element))
            return ReadValues(json, element, place);
        int i = 0;
        var list = StateElements.Make(element, json.GetArrayLength());
        foreach (var item in json.EnumerateArray())
        {
            list.SetValue(Read(item, element, $"{place}[{i}]"), i);
            i++;
        }
        return list;
    }

    private (Array Values, int[] Shape) ReadShaped(JsonElement json, Type element, string place)
    {
        int[] shape = [.. json.GetProperty("shape").EnumerateArray().Select(n => n.GetInt32())];
        if (shape.Length > Shape.MaxRank || shape.Any(n => n < 0))
            throw Error(place, $"the shape {ParameterText.Of(shape)} is impossible");
        var values = ReadValues(json.GetProperty("values"), element, place);
        return shape.Aggregate(1L, (size, n) => Math.Min(size * n, int.MaxValue)) == values.Length ? (values, shape) : throw Error(place, $"{values.Length} values for the shape {ParameterText.Of(shape)}");
    }

    private Tensor<T> ReadTensor<T>(JsonElement json, string place)
    {
        var (values, shape) = ReadShaped(json, typeof(T), place);
        return Tensor.Create((T[])values, Array.ConvertAll(shape, n => (nint)n));
    }

    private Array ReadGrid(JsonElement json, Type type, string place)
    {
        var (values, shape) = ReadShaped(json, type.GetElementType()!, place);
        if (shape.Length != type.GetArrayRank())
            throw Error(place, $"expected {type.GetArrayRank()} axes, found {shape.Length}");
        var grid = NewGrid(type, shape);
        Buffer.BlockCopy(values, 0, grid, 0, Buffer.ByteLength(values));
        return grid;
    }

    private static Array NewGrid(Type type, int[] shape) => Array.CreateInstanceFromArrayType(type, shape);

    private Labels ReadLabels(JsonElement json, string place)
        => json.TryGetProperty("text", out var text) ? (string[])ReadList(text, typeof(string), place)
        : json.TryGetProperty("integers", out var integers) ? ReadTensor<int>(integers, place)
        : ReadTensor<float>(json.GetProperty("numbers"), place);

    private Column ReadColumn(JsonElement json, string place)
    {
        string name = json.GetProperty("name").GetString()!;
        foreach (var content in json.EnumerateObject())
        {
            var element = content.Name switch { "float32" => typeof(float), "float64" => typeof(double), "int32" => typeof(int), "int64" or "datetime64[ns]" => typeof(long), "bool" => typeof(bool), "object" => typeof(string), _ => null };
            if (element is null)
                continue;
            var values = element == typeof(string) ? ReadList(content.Value, element, place) : ReadValues(content.Value, element, place);
            return content.Name[0] == 'd' ? Column.Create(name, Array.ConvertAll((long[])values, ticks => new DateTime(ticks))) : Column.Of(name, values);
        }
        throw Error(place, "a column has no values");
    }

    private static ParamSet ReadParams(JsonElement json)
    {
        var entries = json.EnumerateObject().Select(p => (p.Name, Value: p.Value.GetString()!)).ToArray();
        return new(Array.ConvertAll(entries, e => e.Name), Array.ConvertAll(entries, e => e.Value.StartsWith('=') ? ParameterText.Parse(e.Value[1..]) : e.Value));
    }

    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "The tuple types are parameters of constructors that are kept.")]
    private object ReadTuple(JsonElement json, Type type, string place)
    {
        var types = type.GetGenericArguments();
        var items = json.EnumerateArray().ToArray();
        return items.Length == types.Length ? Activator.CreateInstance(type, [.. items.Select((item, i) => Read(item, types[i], $"{place}.Item{i + 1}"))])! : throw Error(place, $"expected {types.Length} entries, found {items.Length}");
    }

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Tables by text are reference types or of numbers that the library uses itself.")]
    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "Dictionary has no annotated parameters.")]
    private object ReadTable(JsonElement json, Type declared, Type item, string place)
    {
        var table = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), item))!;
        foreach (var entry in json.EnumerateObject())
            table[entry.Name] = Read(entry.Value, item, $"{place}.{entry.Name}");
        return declared.IsInstanceOfType(table) ? table : throw Error(place, $"expected {declared.Name}");
    }

    private static string Shown(JsonElement json) => json.GetRawText() is { Length: > 40 } text ? $"{text[..40]}..." : json.GetRawText();

    private InvalidDataException Error(string place, string what, Exception? inner = null) => new($"{path}, model.json, {place}: {what}.", inner);
}
