using Baeum.Nn;

namespace Baeum.Cli;

/// <summary>Opens a saved model, whatever kind of file it is in.</summary>
internal static class ModelSource
{
    /// <summary>The option that gives weights their model.</summary>
    public const string ArchitectureOption = "--architecture";

    private const string Json = ".json";

    /// <summary>The model of a path.</summary>
    /// <param name="path">A file of a whole model, a folder, or, with <paramref name="architecture"/>, a file of weights.</param>
    /// <param name="architecture">JSON of the architecture that the weights belong to, or null.</param>
    /// <exception cref="IOException">There is no such file, or it is damaged.</exception>
    public static Model Open(string path, string? architecture)
    {
        if (!Path.Exists(path))
            throw new FileNotFoundException($"There is no model '{path}'.");
        if (architecture is null)
            return IsArchitecture(path) ? Read(path) : Model.Load(path);
        var model = Read(architecture);
        model.LoadWeights(path);
        return model;
    }

    /// <summary>Whether a path is of an architecture without weights.</summary>
    public static bool IsArchitecture(string path) => path.EndsWith(Json, StringComparison.OrdinalIgnoreCase);

    private static Model Read(string path)
    {
        if (!File.Exists(path))
            throw new FileNotFoundException($"{ArchitectureOption}: there is no file '{path}'.");
        try
        {
            return Model.FromJson(File.ReadAllText(path));
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"'{path}': {e.Message}", e);
        }
    }
}
