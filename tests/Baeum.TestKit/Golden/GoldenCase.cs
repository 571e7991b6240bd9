using System.Globalization;
using System.Numerics.Tensors;
using System.Text.Json.Nodes;
using Baeum.Data;
using Baeum.Nn;

namespace Baeum.TestKit;

/// <summary>One case of golden data: <c>KIND/NAME.json</c> says what it is, <c>KIND/NAME.npz</c> beside it holds the arrays.</summary>
public sealed class GoldenCase
{
    private readonly Dictionary<string, NpyArray> _arrays;

    private GoldenCase(string path, JsonObject json, Dictionary<string, NpyArray> arrays)
        => (Path, Json, _arrays) = (path, json, arrays);

    /// <summary>The JSON file.</summary>
    public string Path { get; }

    /// <summary>What the case is.</summary>
    public JsonObject Json { get; }

    /// <summary>Name of the case.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>A value of the JSON, or null.</summary>
    public JsonNode? this[string key] => Json[key];

    /// <summary>Greatest difference allowed: <c>max|got - expected| &lt;= t · max(1, max|expected|)</c>.</summary>
    public double Tolerance => (Json["tolerance"]?["rtol_of_max"] ?? Json["tolerance"]?["resumed"]) is { } t ? Number(t) : 1e-5;

    /// <summary>Reads a case.</summary>
    public static GoldenCase Read(string path)
    {
        var json = JsonNode.Parse(File.ReadAllBytes(path))!.AsObject();
        string npz = System.IO.Path.ChangeExtension(path, ".npz");
        return new(path, json, File.Exists(npz) ? Npz.Read(npz) : []);
    }

    /// <summary>A number; infinities and NaN stand as strings in the JSON.</summary>
    public static double Number(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue(out double number) => number,
        JsonValue value when value.TryGetValue(out int number) => number,
        JsonValue value when value.TryGetValue(out string? text) => double.Parse(text, CultureInfo.InvariantCulture),
        _ => throw new InvalidDataException($"Expected a number, found {node?.ToJsonString() ?? "null"}."),
    };

    /// <summary>Whether there is an array of this name.</summary>
    public bool Has(string key) => _arrays.ContainsKey(key);

    /// <summary>Type of an array's values: float, int or bool.</summary>
    public Type TypeOf(string key) => Find(key).ElementType;

    /// <summary>Lengths of an array's axes; () for a single value.</summary>
    public Shape ShapeOf(string key) => Find(key).Shape;

    /// <summary>An array's values as floats, row-major.</summary>
    public float[] Floats(string key) => Find(key).To<float>().AsReadOnlySpan().ToArray();

    /// <summary>An array as a variable.</summary>
    public Variable Variable(string key) => new(ShapeOf(key), Floats(key));

    /// <summary>An array as a tensor; a single value becomes [1].</summary>
    public Tensor<float> Tensor(string key) => Find(key).To<float>();

    /// <summary>The arrays <c>x_0</c>, <c>x_1</c> ... of a prefix such as <c>x_</c>.</summary>
    public TensorList Tensors(string prefix) => [.. Keys(prefix).Select(Tensor)];

    /// <summary>Names of a numbered series, in order.</summary>
    public IEnumerable<string> Keys(string prefix)
    {
        for (int i = 0; Has($"{prefix}{i}"); i++)
            yield return $"{prefix}{i}";
    }

    public override string ToString() => Name;

    private NpyArray Find(string key)
        => _arrays.TryGetValue(key, out var array) ? array : throw new InvalidDataException($"{Path}: there is no array '{key}'.");
}
