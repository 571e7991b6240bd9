using System.Numerics.Tensors;
using System.Text.Json;
using Baeum.TestKit;

namespace Baeum.Learn.Tests;

/// <summary>Models of XGBoost 1.7.4 and what it predicts from them (tests/oracles/xgboost/models.py).</summary>
internal static class XGBoostCases
{
    private static readonly JsonElement Expected = JsonDocument.Parse(File.ReadAllText(Oracles.Path("xgboost/expected.json"))).RootElement;

    public static IEnumerable<string> Names => Expected.EnumerateObject().Select(p => p.Name);

    public static IEnumerable<string> Files => Directory.EnumerateFiles(Path.GetDirectoryName(Oracles.Path("xgboost/expected.json"))!).Where(f => f.EndsWith(".ubj", StringComparison.Ordinal) || f.EndsWith(".json", StringComparison.Ordinal) && Names.Contains(Path.GetFileNameWithoutExtension(f))).Select(f => Path.GetFileName(f)!);

    public static string PathOf(string file) => Oracles.Path($"xgboost/{file}");

    public static Booster Load(string name) => Booster.Load(PathOf($"{name}.json"));

    public static JsonElement Of(string name) => Expected.GetProperty(name);

    public static float[] Numbers(JsonElement json) => json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray().SelectMany(Numbers)] : [json.ValueKind == JsonValueKind.String ? float.NaN : json.GetSingle()];

    public static Tensor<float> Matrix(JsonElement json) => Tensor.Create(Numbers(json), [json.GetArrayLength(), json[0].GetArrayLength()]);
}
