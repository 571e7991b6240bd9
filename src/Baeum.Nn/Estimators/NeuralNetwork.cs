using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Fits networks for the estimators, and turns them into bytes and back.</summary>
internal static class NeuralNetwork
{
    /// <summary>Trains a network that a recipe built.</summary>
    public static Model Fit(NeuralTraining training, Func<Model> build, Func<Model, Tensor<float>> targets, Tensor<float> x, Tensor<float>? sampleWeight, Func<Model, (TensorList X, TensorList Y)>? validation)
    {
        if (training.Seed is not { } seed)
            return Train(training, build, targets, x, sampleWeight, validation);
        using (RandomSeed.Within((ulong)seed))
            return Train(training, build, targets, x, sampleWeight, validation);
    }

    /// <summary>The loss, where a network was not compiled by its recipe.</summary>
    public static Model Compiled(Model model, string loss)
    {
        if (model.CompileOptions is null)
            model.Compile("adam", loss);
        return model;
    }

    /// <summary>The network as the bytes of a .keras file.</summary>
    public static byte[] ToBytes(Model model) => Beside(path =>
    {
        model.Save(path, includeOptimizer: false);
        return File.ReadAllBytes(path);
    });

    /// <summary>The network of the bytes of a .keras file.</summary>
    public static Model FromBytes(byte[] bytes) => Beside(path =>
    {
        File.WriteAllBytes(path, bytes);
        return Model.Load(path);
    });

    private static Model Train(NeuralTraining training, Func<Model> build, Func<Model, Tensor<float>> targets, Tensor<float> x, Tensor<float>? sampleWeight, Func<Model, (TensorList X, TensorList Y)>? validation)
    {
        var model = build();
        var callbacks = training.Callbacks?.Invoke() ?? [];
        // Held-out samples cost an evaluation after each epoch; only callbacks look at them.
        var held = callbacks.Count > 0 && training.ValidationSplit == 0 ? validation?.Invoke(model) : null;
        model.Fit(x, targets(model), batchSize: training.BatchSize, epochs: training.Epochs, verbose: training.Verbose, callbacks: callbacks,
            validationSplit: training.ValidationSplit, validationData: held, sampleWeight: sampleWeight is null ? default(TensorList?) : sampleWeight);
        return model;
    }

    private static T Beside<T>(Func<string, T> use)
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.keras");
        try
        {
            return use(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
