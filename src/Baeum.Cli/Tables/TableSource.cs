using Baeum.Data;

namespace Baeum.Cli;

/// <summary>Opens what a user names: a CSV file, or a built-in data set.</summary>
internal static class TableSource
{
    private static readonly Dictionary<string, Func<Dataset>> Sets = new(StringComparer.OrdinalIgnoreCase)
    {
        ["digits"] = Datasets.Digits,
        ["iris"] = Datasets.Iris,
        ["wine"] = Datasets.Wine,
        ["breast-cancer"] = Datasets.BreastCancer,
        ["diabetes"] = Datasets.Diabetes,
    };

    /// <summary>Names of the built-in data sets.</summary>
    public static IEnumerable<string> BuiltIn => Sets.Keys;

    /// <summary>The table of that path or name. A file goes before a data set of the same name.</summary>
    /// <exception cref="FileNotFoundException">There is neither.</exception>
    public static Table Open(string source)
    {
        if (File.Exists(source))
            return new Table(Path.GetFileNameWithoutExtension(source), source, DataFrame.ReadCsv(source), null);
        if (Directory.Exists(source))
            throw new FileNotFoundException($"'{source}' is a folder; expected a CSV file or a built-in data set ({string.Join(", ", BuiltIn)}).");
        if (Sets.TryGetValue(source, out var load))
            return new Table(source.ToLowerInvariant(), source, load().ToFrame(), "target");
        bool looksLikeAName = !source.Contains('.') && !source.Contains(Path.DirectorySeparatorChar);
        throw looksLikeAName ? Nearest.Unknown("data set (and there is no such file)", source, BuiltIn) : new FileNotFoundException($"There is no file '{source}'.");
    }
}
