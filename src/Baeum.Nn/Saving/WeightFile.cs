using Baeum.Data;

namespace Baeum.Nn;

/// <summary>A model's weights as a NumPy archive: an array for each weight under its path.</summary>
internal static class WeightFile
{
    public static void Write(Stream stream, Model model)
        => Npz.Write(stream, WeightPaths.Of(model).Select(w => KeyValuePair.Create(w.Path, (NpyArray)w.Weight.ToTensor())), compress: false);

    /// <summary>Puts the values of an archive into the model: every weight must be there, of the same shape, and nothing else.</summary>
    public static void Put(Dictionary<string, NpyArray> arrays, Model model, string source)
    {
        var weights = WeightPaths.Of(model);
        foreach (var (path, weight) in weights)
            if (!arrays.TryGetValue(path, out var array))
                throw new InvalidDataException($"{source}: the weight '{path}' {weight.Shape} of model '{model.Name}' is missing.{Nearby(path, arrays)}");
            else if (array.Shape != weight.Shape || array.ElementType != typeof(float))
                throw new InvalidDataException($"{source}: the weight '{path}' has shape {array.Shape} of {array.ElementType.Name}; the model '{model.Name}' expects {weight.Shape} of {nameof(Single)}.");
        if (arrays.Count > weights.Count)
            throw new InvalidDataException($"{source}: the model '{model.Name}' has no weight '{arrays.Keys.Except(weights.Select(w => w.Path)).First()}'.");
        foreach (var (path, weight) in weights)
            ((float[])arrays[path].Values).CopyTo(weight.Span);
    }

    private static string Nearby(string path, Dictionary<string, NpyArray> arrays)
        => Nearest.Names(path, arrays.Keys) is [var near, ..] ? $" Did you mean '{near}'?" : "";
}
