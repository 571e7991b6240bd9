using System.Globalization;
using System.Text;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>A model in words and numbers: layers and units, where the parameters come from, the work and the memory of a batch. Print it.</summary>
/// <remarks>
/// Operations count two for each multiplication and addition with a weight and one for each other value; a training step takes about three times those of a prediction.
/// Memory is that of values alone, 4 bytes each: what a training keeps is weights, gradients, the optimizer's slots and every layer's results.
/// </remarks>
public sealed class ModelDescription
{
    private const double Bytes = sizeof(float);
    private readonly Model _model;

    internal ModelDescription(Model model, int batchSize)
    {
        (_model, BatchSize) = (model, batchSize);
        Layers = GraphWalk.Of(model);
        HashSet<Layer?> last = [.. model.OutputLayers()];
        var hidden = Layers.Where(l => l.Formula.Length > 0 && !last.Contains(l.Layer) && IsHidden(l)).ToArray();
        (HiddenLayers, HiddenUnits) = (hidden.Length, [.. hidden.Select(l => l.OutputShape[^1])]);
    }

    /// <summary>Samples in a batch.</summary>
    public int BatchSize { get; }

    /// <summary>The layers in the order of the summary, those of nested models after their model.</summary>
    public IReadOnlyList<LayerDescription> Layers { get; }

    /// <summary>Number of layers with kernels between inputs and outputs.</summary>
    public int HiddenLayers { get; }

    /// <summary>Units (filters, for a convolution) of the hidden layers.</summary>
    public IReadOnlyList<int> HiddenUnits { get; }

    /// <summary>Number of values in all weights.</summary>
    public long Parameters => _model.Weights.Distinct().Sum(w => (long)w.Size);

    /// <summary>Number of values that training changes.</summary>
    public long TrainableParameters => _model.TrainableWeights.Distinct().Sum(w => (long)w.Size);

    /// <summary>Floating-point operations of a prediction for one sample.</summary>
    public double Flops => Layers.Sum(l => l.Flops);

    /// <summary>Bytes of the weights.</summary>
    public double WeightBytes => Parameters * Bytes;

    /// <summary>Bytes of the inputs and of all layers' results for a batch.</summary>
    public double ActivationBytes => (Layers.Sum(l => l.Activations) + _model.Inputs.Sum(i => Work.Values(i.Shape))) * BatchSize * Bytes;

    /// <summary>Bytes that a training with this batch keeps: weights, gradients, the optimizer's slots (those of the compiled one), results.</summary>
    public double TrainingBytes => WeightBytes + TrainableParameters * Bytes + OptimizerBytes + ActivationBytes;

    private double OptimizerBytes => _model.CompileOptions?.Optimizer is { IsBuilt: true } optimizer ? optimizer.Variables.Sum(v => (double)v.Shape.Size) * Bytes : 0;

    public override string ToString()
    {
        var text = new StringBuilder();
        string outputs = string.Join(", ", _model.Outputs.Select(o => $"{o.Layer.Name} {o.Shape}"));
        text.Append(CultureInfo.InvariantCulture, $"Model \"{_model.Name}\" turns {string.Join(", ", _model.Inputs.Select(i => $"{i.Layer.Name} {i.Shape}"))} into {outputs}.\n");
        text.Append(HiddenLayers == 0 ? "It has no hidden layer.\n" : $"Hidden layers: {HiddenLayers} with {string.Join(" + ", HiddenUnits)} units.\n");
        text.Append(DescriptionTable.Of(Layers)).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"Parameters: {PythonNumber.Thousands(Parameters)}, of which training changes {PythonNumber.Thousands(TrainableParameters)}.\n");
        text.Append(CultureInfo.InvariantCulture, $"Work: {Amount(Flops, "FLOP")} for one sample, {Amount(Flops * BatchSize, "FLOP")} for a batch of {BatchSize}; a training step takes about three times that.\n");
        string slots = OptimizerBytes > 0 ? ", the optimizer's slots" : "";
        return text.Append(CultureInfo.InvariantCulture, $"Memory: weights {Size(WeightBytes)}; with a batch of {BatchSize}, results {Size(ActivationBytes)}, and a training (weights, gradients{slots}, results) {Size(TrainingBytes)}.\n").ToString();
    }

    internal static string Amount(double value, string unit)
    {
        string[] prefixes = ["", "k", "M", "G", "T", "P"];
        int prefix = 0;
        for (; value >= 1000 && prefix < prefixes.Length - 1; prefix++)
            value /= 1000;
        return $"{PythonNumber.Fixed(value, prefix == 0 ? 0 : 2)} {prefixes[prefix]}{unit}".TrimEnd();
    }

    private static string Size(double bytes) => bytes < 1024 * 1024 ? $"{PythonNumber.Fixed(bytes / 1024, 2)} KB" : $"{PythonNumber.Fixed(bytes / 1024 / 1024, 2)} MB";

    private static bool IsHidden(LayerDescription layer) => layer.Type is not (nameof(Embedding) or nameof(BatchNormalization) or nameof(GroupNormalization) or nameof(LayerNormalization) or nameof(RMSNormalization) or nameof(PReLU));
}
