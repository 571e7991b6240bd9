using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Writes the HDF5 layout that Keras has had since version 1: a group for each layer by its name, in which the weights are called by their paths.</summary>
/// <remarks>Source: <c>legacy_h5_format.py</c> of Keras 3.</remarks>
internal static class LegacyWriter
{
    /// <summary>A whole model: architecture, weights, and, if asked for, what Compile was given and the optimizer's state.</summary>
    public static void WriteModel(Hdf5GroupWriter root, Model model, bool includeOptimizer)
    {
        root.Attributes.Set("keras_version", KerasVersion.Written);
        root.Attributes.Set("backend", KerasVersion.Backend);
        root.Attributes.Set("model_config", KerasArchitecture.WriteLegacy(model), Hdf5Charset.Ascii);
        bool isCompiled = includeOptimizer && model.CompileOptions is not null;
        if (isCompiled)
            root.Attributes.Set("training_config", KerasArchitecture.WriteTraining(model), Hdf5Charset.Ascii);
        WriteWeights(root.Group("model_weights"), model);
        if (isCompiled)
            WriteOptimizer(root.Group("optimizer_weights"), model);
    }

    /// <summary>The weights of all layers.</summary>
    public static void WriteWeights(Hdf5GroupWriter group, Model model)
    {
        var paths = VariablePaths.Of(model);
        var owners = LegacyOrder.Owners(model);
        LegacyNames.Write(group, "layer_names", [.. model.Layers.Select(l => l.Name)]);
        group.Attributes.Set("backend", KerasVersion.Backend, Hdf5Charset.Ascii);
        group.Attributes.Set("keras_version", KerasVersion.Written, Hdf5Charset.Ascii);
        foreach (var layer in model.Layers)
        {
            var weights = LegacyOrder.Of(layer);
            var own = group.Group(layer.Name);
            LegacyNames.Write(own, "weight_names", [.. weights.Select(w => paths[w])]);
            foreach (var weight in weights)
                StateWriter.Write(own, paths[weight], weight, owners[weight]);
            if (LegacyOrder.RandomKeys(layer) is { Length: > 0 } keys)
                own.Attributes.Set<ulong>(StateWriter.RandomKeys, keys, [keys.Length]);
        }
        LegacyNames.Write(group.Group("top_level_model_weights"), "weight_names", []);
    }

    private static void WriteOptimizer(Hdf5GroupWriter group, Model model)
    {
        var optimizer = model.CompileOptions!.Optimizer;
        var paths = VariablePaths.Of(model);
        var variables = OptimizerOrder.Of(optimizer, model);
        var names = new List<string>();
        foreach (var variable in variables)
        {
            string name = Name(variable, paths), unique = $"{optimizer.Name}/{name}";
            for (int number = 1; names.Contains(unique); number++)
                unique = $"{optimizer.Name}/{name}_{number}";
            names.Add(unique);
            OptimizerVars.Write(group, unique, variable);
        }
        LegacyNames.Write(group, "weight_names", names);
    }

    /// <summary><c>iteration</c>, or <c>sequential_dense_kernel_momentum</c> for a slot.</summary>
    private static string Name(OptimizerVariable variable, Dictionary<Parameter, string> paths)
        => variable.Parameter is { } weight && paths.TryGetValue(weight, out string? path) && variable.Name.StartsWith(weight.Name, StringComparison.Ordinal)
            ? path.Replace('/', '_') + variable.Name[weight.Name.Length..]
            : variable.Name;
}
