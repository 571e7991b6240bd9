using Baeum.TestKit;

namespace Baeum.Parity;

/// <summary>A folder of golden cases: a subfolder for each kind, a JSON file for each case.</summary>
public static class Pack
{
    /// <summary>Runs all cases of a folder, or those of one kind or whose name holds a text.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder, or it holds no kind that is known.</exception>
    public static IEnumerable<Outcome> Run(string folder, string? kind = null, string? name = null)
    {
        var kinds = CaseKind.All.Where(k => (kind is null || k.Name == kind) && Directory.Exists(Path.Combine(folder, k.Name))).ToArray();
        return kinds.Length > 0
            ? kinds.SelectMany(k => Cases(folder, k, name).Select(path => Outcome.Of(k, GoldenCase.Read(path))))
            : throw new DirectoryNotFoundException($"'{folder}' holds no folder {(kind is null ? $"of cases: expected {string.Join(", ", CaseKind.All.Select(k => k.Name))}" : $"'{kind}'")}.");
    }

    private static IEnumerable<string> Cases(string folder, CaseKind kind, string? name)
        => Directory.GetFiles(Path.Combine(folder, kind.Name), "*.json").Where(p => name is null || Path.GetFileName(p).Contains(name, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
