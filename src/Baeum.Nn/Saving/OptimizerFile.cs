using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>An optimizer's state as a NumPy archive: <c>iteration</c>, <c>learning_rate</c>, and the slots of each weight as <c>dense/kernel:momentum</c>.</summary>
internal static class OptimizerFile
{
    public static void Write(Stream stream, Model model) => Npz.Write(stream, Arrays(model), compress: false);

    /// <summary>All arrays of the archive.</summary>
    public static IEnumerable<KeyValuePair<string, NpyArray>> Arrays(Model model)
    {
        var paths = WeightPaths.Of(model).ToDictionary(w => w.Weight, w => w.Path);
        return model.CompileOptions!.Optimizer.Variables.Select(v => KeyValuePair.Create(Key(v, paths), Value(v)));
    }

    /// <summary>Puts a saved state into the model's optimizer, which goes on from there to the bit.</summary>
    public static void Put(Dictionary<string, NpyArray> arrays, Model model, string source)
    {
        var optimizer = model.CompileOptions!.Optimizer;
        var weights = WeightPaths.Of(model).ToDictionary(w => w.Path, w => w.Weight);
        // Slots are made in the order in which the optimizer met the weights, which is that of the file.
        optimizer.Build([.. arrays.Keys.Where(k => k.Contains(':')).Select(k => k[..k.LastIndexOf(':')]).Distinct().Select(path => weights.TryGetValue(path, out var weight)
            ? weight
            : throw new InvalidDataException($"{source}: there is state for the weight '{path}', which model '{model.Name}' does not have."))]);
        var paths = weights.ToDictionary(w => w.Value, w => w.Key);
        foreach (var variable in optimizer.Variables)
            Put(variable, arrays.GetValueOrDefault(Key(variable, paths)) ?? throw new InvalidDataException($"{source}: the state '{Key(variable, paths)}' of optimizer '{optimizer.Name}' is missing."), Key(variable, paths), source);
        if (arrays.Count != optimizer.Variables.Count)
            throw new InvalidDataException($"{source}: holds {arrays.Count} arrays; optimizer '{optimizer.Name}' has {optimizer.Variables.Count}.");
    }

    private static void Put(OptimizerVariable variable, NpyArray array, string key, string source)
    {
        var expected = variable.Shape.Rank == 0 ? [1] : variable.Shape;
        if (array.Shape != expected || array.ElementType != (variable.IsInteger ? typeof(long) : typeof(float)))
            throw new InvalidDataException($"{source}: the state '{key}' has shape {array.Shape} of {array.ElementType.Name}; expected {expected} of {(variable.IsInteger ? nameof(Int64) : nameof(Single))}.");
        if (variable.IsInteger)
            variable.Integer = ((long[])array.Values)[0] is >= 0 and var whole ? whole : throw new InvalidDataException($"{source}: the state '{key}' is negative.");
        else
            ((float[])array.Values).CopyTo(variable.Values);
    }

    private static string Key(OptimizerVariable variable, Dictionary<Parameter, string> paths)
        => variable.Parameter is { } weight && paths.TryGetValue(weight, out string? path) ? $"{path}:{variable.Name[(weight.Name.Length + 1)..]}" : variable.Name;

    private static NpyArray Value(OptimizerVariable variable)
        => variable.IsInteger ? NpyArray.From(Tensor.Create([variable.Integer], [1]))
            : NpyArray.From(Tensor.Create(variable.Values.ToArray(), variable.Shape.Rank == 0 ? [1] : variable.Shape.ToLengths()));
}
