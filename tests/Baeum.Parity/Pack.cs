namespace Baeum.Parity;

/// <summary>A folder of golden cases: a subfolder for each kind, a JSON file for each case.</summary>
public static class Pack
{
    /// <summary>Runs all cases of a folder, or those of one kind or whose name holds a text.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder, or it holds no cases.</exception>
    public static IEnumerable<Outcome> Run(string folder, string? kind = null, string? name = null)
    {
        if (KerasFolder.IsOne(folder))
            return KerasFolder.Run(folder, name).Where(o => kind is null || o.Kind == kind);
        string[] kinds = Directory.Exists(folder) ? [.. Directory.GetDirectories(folder).Select(f => Path.GetFileName(f)).Where(k => kind is null || k == kind).OrderBy(Position)] : [];
        return kinds.Any(k => Position(k) < CaseKind.All.Count)
            ? kinds.SelectMany(k => Cases(folder, k, name).Select(path => Run(k, path)))
            : throw new DirectoryNotFoundException($"'{folder}' holds no folder {(kind is null ? $"of cases: expected {string.Join(", ", CaseKind.All.Select(k => k.Name))}" : $"'{kind}' of cases")}.");
    }

    private static Outcome Run(string kind, string path)
        => CaseKind.All.FirstOrDefault(k => k.Name == kind) is { } known ? Outcome.Of(known, path) : new(kind, Path.GetFileNameWithoutExtension(path), [], [kind], 0);

    /// <summary>Kinds that are not known come last.</summary>
    private static int Position(string kind) => CaseKind.All.TakeWhile(k => k.Name != kind).Count();

    private static IEnumerable<string> Cases(string folder, string kind, string? name)
        => Directory.GetFiles(Path.Combine(folder, kind), "*.json").Where(p => name is null || Path.GetFileName(p).Contains(name, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
