using System.Text.Json;

namespace Baeum.Learn;

/// <summary>Reads the JSON that LightGBM dumps models as.</summary>
internal static class LGBMDumpReader
{
    /// <summary>Whether a file is JSON, as dumps are and texts are not.</summary>
    public static bool IsJson(string path)
    {
        using var stream = File.OpenRead(path);
        int first = stream.ReadByte();
        while (first is ' ' or '\n' or '\r' or '\t')
            first = stream.ReadByte();
        return first == '{';
    }

    /// <summary>Whether this is the beginning of such a dump, with its names in LightGBM's order or sorted.</summary>
    public static bool IsDump(ReadOnlySpan<byte> start)
    {
        string text = string.Concat(System.Text.Encoding.Latin1.GetString(start).Where(c => !char.IsWhiteSpace(c)));
        return text.StartsWith("{\"name\":\"tree\"", StringComparison.Ordinal) || text.StartsWith("{\"average_output\":", StringComparison.Ordinal);
    }

    public static LGBMBooster Read(string path)
    {
        string place = "the header";
        try
        {
            using var stream = File.OpenRead(path);
            using var json = JsonDocument.Parse(stream, new() { MaxDepth = int.MaxValue });
            var root = json.RootElement;
            int features = checked(root.GetProperty("max_feature_idx").GetInt32() + 1), classes = root.GetProperty("num_class").GetInt32();
            int perIteration = root.TryGetProperty("num_tree_per_iteration", out var count) ? count.GetInt32() : classes;
            string[] names = [.. root.GetProperty("feature_names").EnumerateArray().Select(name => name.GetString() ?? "")];
            if (names.Length != features || features < 1 || classes < 1 || perIteration < 1)
                throw new InvalidDataException($"{path}: the header has {names.Length} names for {features} features, {classes} classes and {perIteration} trees an iteration, which do not fit.");
            string objective = root.TryGetProperty("objective", out var given) ? given.GetString() ?? "" : "";
            if (!double.IsFinite(LGBMOutput.Parse(objective).Sigmoid))
                throw new InvalidDataException($"{path}: the objective '{LGBMFields.Short(objective)}' has a parameter that is no number.");
            var trees = new List<LGBMTree>();
            foreach (var tree in root.GetProperty("tree_info").EnumerateArray())
            {
                place = $"tree {trees.Count}";
                trees.Add(new LGBMDumpTree(tree, features).Read());
            }
            place = "the end";
            if (trees.Count % perIteration != 0 || trees.Count == 0 && perIteration > LGBMModelReader.MostOutputs)
                throw new InvalidDataException($"{path}: {trees.Count} trees do not make whole iterations of {perIteration}.");
            string[] infos = [.. names.Select(name => Info(root, name))];
            var model = new LGBMBooster([.. trees], classes, perIteration, objective, root.TryGetProperty("average_output", out var average) && average.GetBoolean(), names, infos,
                root.TryGetProperty("version", out var version) ? version.GetString() ?? "v2" : "v2", null, root.TryGetProperty("pandas_categorical", out var pandas) ? pandas.GetRawText() : "null");
            model.PandasCategories();
            return model;
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or KeyNotFoundException or OverflowException)
        {
            throw new InvalidDataException($"{path}, {place}: the dump of a LightGBM model is damaged ({e.Message})", e);
        }
    }

    private static string Info(JsonElement root, string name)
    {
        if (!root.TryGetProperty("feature_infos", out var infos) || infos.ValueKind != JsonValueKind.Object || !infos.TryGetProperty(name, out var info))
            return "none";
        return info.TryGetProperty("values", out var values) && values.GetArrayLength() > 0 ? string.Join(':', values.EnumerateArray().Select(v => v.GetRawText()))
            : $"[{info.GetProperty("min_value").GetRawText()}:{info.GetProperty("max_value").GetRawText()}]";
    }
}
