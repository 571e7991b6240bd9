using Baeum.TestKit;

namespace Baeum.Conventions.Tests;

/// <summary>The files of the repository, without what was built.</summary>
internal static class Repository
{
    private static readonly string[] Skipped = ["artifacts", "bin", "obj", ".git", "runs"];

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Path.GetFullPath(Oracles.Path("../.."));

    /// <summary>Files of a folder whose name ends so, as paths from the root with forward slashes.</summary>
    public static IEnumerable<string> Files(string folder, string pattern)
    {
        string path = Path.Combine(Root, folder);
        if (!Directory.Exists(path))
            return [];
        return Directory.EnumerateFiles(path, pattern, SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => !f.Split('/').Intersect(Skipped).Any())
            .Order(StringComparer.Ordinal);
    }

    /// <summary>Content of a file.</summary>
    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>Fails with one line for each problem.</summary>
    public static void None(IEnumerable<string> problems)
    {
        string[] all = [.. problems];
        Assert.True(all.Length == 0, $"{all.Length} problem(s):\n{string.Join("\n", all)}");
    }
}
