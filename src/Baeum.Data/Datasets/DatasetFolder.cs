namespace Baeum.Data;

/// <summary>Where data sets lie that are too large for the package: the folder that the environment variable BAEUM_DATA names, else <c>~/.cache/baeum</c>.</summary>
internal static class DatasetFolder
{
    public static string Root => Environment.GetEnvironmentVariable("BAEUM_DATA") is { Length: > 0 } named ? named
        : Path.Combine(Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache ? cache : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"), "baeum");

    /// <summary>A file by its name, with <c>.gz</c> or without; null if there is none.</summary>
    public static string? Find(string folder, string name)
        => new[] { name, name + ".gz" }.Select(n => Path.Combine(folder, n)).FirstOrDefault(File.Exists);
}
