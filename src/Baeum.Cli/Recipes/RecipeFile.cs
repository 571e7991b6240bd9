using System.Text.Json;
using Baeum.Data;

namespace Baeum.Cli;

/// <summary>Reads and writes <c>recipe.json</c>. A file from a stranger is checked before it is used.</summary>
internal static class RecipeFile
{
    /// <summary>A recipe larger than this is none.</summary>
    public const long LargestBytes = 64 << 20;

    /// <summary>Writes the recipe whole or not at all.</summary>
    public static void Write(string path, Recipe recipe)
        => AtomicFile.Write(path, stream => JsonSerializer.Serialize(stream, recipe, RecipeJson.Default.Recipe));

    /// <summary>Reads a recipe.</summary>
    /// <exception cref="InvalidDataException">The file is not a recipe.</exception>
    public static Recipe Read(string path)
    {
        using var stream = File.OpenRead(path);
        if (stream.Length > LargestBytes)
            throw new InvalidDataException($"'{path}' is not a recipe: expected at most {LargestBytes} bytes, received {stream.Length}.");
        Recipe recipe;
        try
        {
            recipe = JsonSerializer.Deserialize(stream, RecipeJson.Default.Recipe) ?? throw new JsonException("expected an object, received null.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"'{path}' is not a recipe of this program: {e.Message}", e);
        }
        string? fault = Fault(recipe);
        return fault is null ? recipe : throw new InvalidDataException($"'{path}' is not a recipe that can be used: {fault}");
    }

    private static string? Fault(Recipe recipe)
    {
        if (recipe.Version != Recipe.CurrentVersion)
            return $"expected version {Recipe.CurrentVersion}, received {recipe.Version}.";
        if (recipe.Features.Count == 0)
            return "it names no features.";
        var names = new HashSet<string>(StringComparer.Ordinal) { recipe.Target.Name };
        foreach (var feature in recipe.Features)
            if (feature is null || feature.Name is null)
                return "a feature without a name.";
            else if (!names.Add(feature.Name))
                return $"the column '{feature.Name}' occurs twice.";
            else if ((Fault(feature.Mean, feature.Scale) ?? Fault(feature.Categories, least: 1)) is { } fault)
                return $"column '{feature.Name}': {fault}";
        if (recipe.Target.Counts?.Count != recipe.Target.Classes?.Count)
            return $"target '{recipe.Target.Name}': expected one count for each class, received {recipe.Target.Counts?.Count ?? 0} for {recipe.Target.Classes?.Count ?? 0} classes.";
        return (Fault(recipe.Target.Mean, recipe.Target.Scale) ?? Fault(recipe.Target.Classes, least: 2)) is { } wrong ? $"target '{recipe.Target.Name}': {wrong}" : null;
    }

    private static string? Fault(double mean, double scale)
        => double.IsFinite(mean) && double.IsFinite(scale) && scale > 0 ? null : FormattableString.Invariant($"expected a finite mean and a scale above 0, received {mean} and {scale}.");

    private static string? Fault(IReadOnlyList<string>? names, int least)
        => names is null || names.Count >= least && names.All(n => n is not null) && names.Distinct().Count() == names.Count ? null
            : $"expected {least} or more different names, received {names.Count}.";
}
