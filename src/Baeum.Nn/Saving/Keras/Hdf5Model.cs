using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Models and weights in HDF5 files of Keras: whole models (<c>.h5</c>, <c>.hdf5</c>), and weights alone in the old layout or that of Keras 3 (<c>.weights.h5</c>). What a file holds is seen from its content, not from its name.</summary>
internal static class Hdf5Model
{
    private const string Weights = "model_weights", Config = "model_config", Training = "training_config", Optimizer = "optimizer_weights";

    public static void Save(Model model, string path, SaveOptions options)
    {
        RunFolder.RequireBuilt(model);
        RunFolder.Architecture(model, options.IncludeOptimizer);
        Hdf5Writer.Create(path, root => LegacyWriter.WriteModel(root, model, options.IncludeOptimizer));
    }

    public static Model Load(string path)
    {
        using var file = Open(path);
        if (!file.Root.Attributes.TryGet(Config, out var config))
            throw new InvalidDataException($"{path}: {(IsWeights(file.Root) ? "the file holds weights alone, which need a model: make it, in code or by Model.FromJson, and call its LoadWeights (on the command line: --architecture FILE.json)" : $"this is no model of Keras: it has no attribute '{Config}'")}.");
        var weights = file.Root.Own(Weights) as Hdf5Group ?? throw new InvalidDataException($"{path}: the group '{Weights}' is missing.");
        var origin = LegacyOrigin.Of(weights, file.Root);
        var model = WeightBudget.Load(StoredSize.Of(weights), () => KerasArchitecture.Read(config.AsString(), $"{path}, '{Config}'", origin.Version));
        var reader = new LegacyReader(weights, origin, path);
        if (model.IsBuilt || !reader.IsEmpty)
        {
            RequireBuilt(model, path);
            reader.ReadAll(model);
        }
        Compile(file.Root, model, path);
        return model;
    }

    /// <summary>The layout of Keras 3 where the name ends in <c>.weights.h5</c>, as Keras 3 asks for, else the old one.</summary>
    public static void SaveWeights(Model model, string path)
    {
        RunFolder.RequireBuilt(model);
        Hdf5Writer.Create(path, root =>
        {
            if (path.EndsWith(".weights.h5", StringComparison.OrdinalIgnoreCase))
                StateWriter.Write(root, model, includeOptimizer: true);
            else
                LegacyWriter.WriteWeights(root, model);
        });
    }

    public static void LoadWeights(Model model, string path, WeightChoice choice)
    {
        RunFolder.RequireBuilt(model);
        using var file = Open(path);
        var group = file.Root.Own(Weights) as Hdf5Group ?? file.Root;
        if (LegacyReader.IsOne(group))
        {
            var reader = new LegacyReader(group, LegacyOrigin.Of(group, file.Root), path);
            if (choice.ByName)
                reader.ReadByName(model, choice.SkipMismatch);
            else
                reader.ReadAll(model);
        }
        else if (!StateReader.IsOne(file.Root))
            throw new InvalidDataException($"{path}: there are no weights that Keras saved: neither 'layer_names' nor a group 'layers'.");
        else
            ReadState(file.Root, model, path, choice);
    }

    /// <summary>Weights in the layout of Keras 3.</summary>
    public static void ReadState(Hdf5Group root, Model model, string source, WeightChoice choice)
    {
        if (choice.ByName)
            throw new NotSupportedException($"{source}: the weights are in the layout of Keras 3, which goes by the order of the layers, not by names. Leave out byName, or save them as '.h5'.");
        StateReader.Read(root, model, source);
    }

    private static bool IsWeights(Hdf5Group root) => LegacyReader.IsOne(root) || StateReader.IsOne(root);

    private static Hdf5File Open(string path)
    {
        try
        {
            return Hdf5File.Open(path);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException($"'{path}' cannot be opened: {e.Message}", e);
        }
    }

    private static void RequireBuilt(Model model, string path)
    {
        if (!model.IsBuilt && model.Inputs.Count > 0)
            model.EnsureBuilt([.. model.Inputs.Select(i => i.Shape)]);
        if (!model.IsBuilt)
            throw new InvalidDataException($"{path}: the model '{model.Name}' does not say what its input looks like, so its weights have no place. Save it in Keras with an Input layer.");
    }

    /// <summary>Compiles the model as the file says. A loss or metric that is not known here must not stop anyone from predicting: such a model is left uncompiled.</summary>
    private static void Compile(Hdf5Group root, Model model, string path)
    {
        if (!root.Attributes.TryGet(Training, out var training))
            return;
        string text = training.AsString();
        try
        {
            KerasArchitecture.ReadTraining(model, text, $"{path}, '{Training}'");
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or ArgumentException)
        {
            model.NotCompiled = e.Message;
            return;
        }
        if (model.IsBuilt && root.Own(Optimizer) is Hdf5Group optimizer)
            OptimizerOrder.Put(model, [.. LegacyNames.Read(optimizer, "weight_names").Where(optimizer.Contains).Select(optimizer.Dataset)]);
    }
}
