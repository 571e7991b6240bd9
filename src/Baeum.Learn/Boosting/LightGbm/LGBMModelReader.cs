using System.Text;
using System.Text.Json;

namespace Baeum.Learn;

/// <summary>Reads LightGBM's text files: a header, a block for each tree, importances, parameters. Versions v2 to v4.</summary>
internal static class LGBMModelReader
{
    // Scores that a model without trees may claim.
    internal const int MostOutputs = 1 << 16;

    private const string First = "tree", Tree = "Tree=", PandasKey = "pandas_categorical:";

    public static LGBMBooster Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        Span<byte> start = stackalloc byte[First.Length];
        if (stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length || !start.SequenceEqual("tree"u8))
            throw new InvalidDataException($"{path}, line 1: expected 'tree', with which LightGBM's text models begin.");
        stream.Position = 0;
        using var lines = new Lines(path, stream);
        try
        {
            return Read(lines);
        }
        catch (Exception e) when (e is OverflowException or FormatException or JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"{path}, line {lines.Number}: the file is damaged ({e.Message})", e);
        }
    }

    private static LGBMBooster Read(Lines lines)
    {
        var header = new LGBMFields(lines.Path, 1);
        string? line = lines.Next();
        while ((line = lines.Next()) is not null && !line.StartsWith(Tree, StringComparison.Ordinal) && !IsEnd(line))
            if (line.Length > 0)
                header.Add(line, lines.Number);
        int features = checked(header.Integer("max_feature_idx", 0) + 1);
        int classes = header.Integer("num_class", 1), perIteration = header.Integer("num_tree_per_iteration", 1, missing: classes);
        string[] names = Words(header, "feature_names", features);
        string[] infos = header.Has("feature_infos") ? Words(header, "feature_infos", features) : [];
        string objective = header.Has("objective") ? header.Text("objective") : "";
        if (objective.Length > 0 && !double.IsFinite(LGBMOutput.Parse(objective).Sigmoid))
            throw header.Wrong("objective", $"the objective '{LGBMFields.Short(objective)}' has a parameter that is no number");
        var trees = Trees(lines, ref line, features);
        if (trees.Count == 0 && perIteration > MostOutputs)
            throw header.Wrong(header.Has("num_tree_per_iteration") ? "num_tree_per_iteration" : "num_class", $"'num_tree_per_iteration' is {perIteration}, but there is no tree");
        if (trees.Count % perIteration != 0)
            throw header.Wrong(lines.Number, $"{trees.Count} trees do not make whole iterations of {perIteration}");
        if (header.Has("tree_sizes") && header.Text("tree_sizes").AsSpan().Trim().Count(' ') + (header.Text("tree_sizes").Trim().Length > 0 ? 1 : 0) is var sizes && sizes != trees.Count)
            throw header.Wrong("tree_sizes", $"the header speaks of {sizes} trees, but the file holds {trees.Count}; it is cut off or damaged");
        var (parameters, pandas) = Tail(lines, line);
        var model = new LGBMBooster([.. trees], classes, perIteration, objective, header.Has("average_output"), names, infos, header.Has("version") ? header.Text("version") : "v2", parameters, pandas);
        model.PandasCategories();
        return model;
    }

    private static List<LGBMTree> Trees(Lines lines, ref string? line, int features)
    {
        var trees = new List<LGBMTree>();
        while (line is not null && !IsEnd(line))
        {
            if (!line.StartsWith(Tree, StringComparison.Ordinal))
                throw new InvalidDataException($"{lines.Path}, line {lines.Number}: expected 'Tree={trees.Count}', received '{LGBMFields.Short(line)}'.");
            var fields = new LGBMFields(lines.Path, lines.Number);
            while ((line = lines.Next()) is not null && line.Length > 0)
                fields.Add(line, lines.Number);
            trees.Add(LGBMTreeReader.Read(fields, features));
            while (line is { Length: 0 })
                line = lines.Next();
        }
        return line is not null ? trees : throw new InvalidDataException($"{lines.Path}, line {lines.Number}: the file ends within the trees, without 'end of trees'; it is cut off.");
    }

    private static (string[] Parameters, string Pandas) Tail(Lines lines, string? line)
    {
        var parameters = new List<string>();
        string pandas = "null";
        for (bool isInside = false; line is not null; line = lines.Next())
            if (line == "parameters:")
                isInside = true;
            else if (line == "end of parameters")
                isInside = false;
            else if (isInside && line.Length > 0)
                parameters.Add(line);
            else if (line.StartsWith(PandasKey, StringComparison.Ordinal))
                pandas = line[PandasKey.Length..];
        return ([.. parameters], pandas);
    }

    // Files of early versions go from the last tree straight to the importances.
    private static bool IsEnd(string line) => line is "end of trees" or "feature importances:" or "feature_importances:" or "parameters:";

    private static string[] Words(LGBMFields header, string name, int count)
        => header.Text(name).Split(' ', StringSplitOptions.RemoveEmptyEntries) is var words && words.Length == count ? words
            : throw header.Wrong(name, $"'{name}' holds {words.Length} words, expected one for each of the {count} features");

    private sealed class Lines(string path, Stream stream) : IDisposable
    {
        private readonly StreamReader _reader = new(stream, new UTF8Encoding(false));

        public string Path => path;

        public int Number { get; private set; }

        public string? Next()
        {
            string? line = _reader.ReadLine()?.TrimEnd();
            Number += line is null ? 0 : 1;
            return line;
        }

        public void Dispose() => _reader.Dispose();
    }
}
