using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>A model's weights as a NumPy archive: an array for each weight under its path, and the keys of layers that draw random numbers as <c>dropout/seed</c>.</summary>
internal static class WeightFile
{
    private const string Seed = "/seed";

    public static void Write(Stream stream, Model model) => Npz.Write(stream, Arrays(model), compress: false);

    /// <summary>All arrays of the archive.</summary>
    public static IEnumerable<KeyValuePair<string, NpyArray>> Arrays(Model model)
    {
        var weights = WeightPaths.Of(model).Select(w => KeyValuePair.Create(w.Path, (NpyArray)w.Weight.ToTensor()));
        var seeds = Drawing(model).Select(d => KeyValuePair.Create(d.Path, NpyArray.From(Tensor.Create(d.Layer.Keys, [d.Layer.Keys.Length]))));
        return weights.Concat(seeds);
    }

    /// <summary>Puts the values of an archive into the model: every weight must be there, of the same shape, and nothing else. Seeds may be missing.</summary>
    public static void Put(Dictionary<string, NpyArray> arrays, Model model, string source, WeightChoice? choice = null)
    {
        if (choice is { ByName: true })
        {
            PutByName(arrays, model, source, choice.SkipMismatch);
            return;
        }
        var weights = WeightPaths.Of(model);
        foreach (var (path, weight) in weights)
            if (!arrays.TryGetValue(path, out var array))
                throw new InvalidDataException($"{source}: the weight '{path}' {weight.Shape} of model '{model.Name}' is missing.{Nearby(path, arrays)}");
            else
                Check<float>(array, weight.Shape, path, source);
        var seeds = Drawing(model).Where(d => arrays.ContainsKey(d.Path)).ToArray();
        foreach (var (path, layer) in seeds)
            Check<ulong>(arrays[path], [layer.Keys.Length], path, source);
        if (arrays.Count > weights.Count + seeds.Length)
            throw new InvalidDataException($"{source}: the model '{model.Name}' has no weight '{arrays.Keys.Except(weights.Select(w => w.Path)).Except(seeds.Select(s => s.Path)).First()}'.");
        foreach (var (path, weight) in weights)
            ((float[])arrays[path].Values).CopyTo(weight.Span);
        foreach (var (path, layer) in seeds)
            layer.Keys = (ulong[])arrays[path].Values;
    }

    /// <summary>Puts the weights that the archive has, and leaves the others as they are.</summary>
    private static void PutByName(Dictionary<string, NpyArray> arrays, Model model, string source, bool skipMismatch)
    {
        foreach (var (path, weight) in WeightPaths.Of(model))
            if (arrays.TryGetValue(path, out var array) && !(skipMismatch && array.Shape != weight.Shape))
            {
                Check<float>(array, weight.Shape, path, source);
                ((float[])array.Values).CopyTo(weight.Span);
            }
    }

    private static IEnumerable<(string Path, IRandomLayer Layer)> Drawing(Model model)
        => WeightPaths.Layers(model).Where(l => l.Layer is IRandomLayer { Keys.Length: > 0 }).Select(l => (l.Path + Seed, (IRandomLayer)l.Layer));

    private static void Check<T>(NpyArray array, Shape expected, string path, string source)
    {
        if (array.Shape != expected || array.ElementType != typeof(T))
            throw new InvalidDataException($"{source}: '{path}' has shape {array.Shape} of {array.ElementType.Name}; the model expects {expected} of {typeof(T).Name}.");
    }

    private static string Nearby(string path, Dictionary<string, NpyArray> arrays)
        => Nearest.Names(path, arrays.Keys) is [var near, ..] ? $" Did you mean '{near}'?" : "";
}
