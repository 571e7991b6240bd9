namespace Baeum.TestKit;

/// <summary>The expected values that other libraries produced; scripts and files are kept in tests/oracles.</summary>
public static class Oracles
{
    private static readonly string Root = Find();

    /// <summary>Full path of a file or folder in tests/oracles.</summary>
    public static string Path(string name) => System.IO.Path.Combine(Root, name);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string oracles = System.IO.Path.Combine(folder.FullName, "tests", "oracles");
            if (Directory.Exists(oracles))
                return oracles;
        }
        throw new DirectoryNotFoundException($"tests/oracles was not found above {AppContext.BaseDirectory}.");
    }
}
