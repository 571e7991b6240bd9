using Baeum.Data;

namespace Baeum.Nn;

/// <summary>How the losses of the samples become one number. Converts from Keras's words: <c>new Loss.MeanSquaredError { Reduction = "sum" }</c>. Keras: the argument <c>reduction</c>.</summary>
public sealed class LossReduction
{
    private readonly string _name;

    private LossReduction(string name) => _name = name;

    /// <summary>Σ loss · weight / number of losses. The default; Keras: <c>"sum_over_batch_size"</c>.</summary>
    public static LossReduction SumOverBatchSize { get; } = new("sum_over_batch_size");

    /// <summary>Σ loss · weight. Keras: <c>"sum"</c>.</summary>
    public static LossReduction Sum { get; } = new("sum");

    /// <summary>The same as <see cref="SumOverBatchSize"/>. Keras: <c>"mean"</c>.</summary>
    public static LossReduction Mean { get; } = new("mean");

    /// <summary>Σ loss · weight / Σ weight. Keras: <c>"mean_with_sample_weight"</c>.</summary>
    public static LossReduction MeanWithSampleWeight { get; } = new("mean_with_sample_weight");

    /// <summary>loss · weight for each sample, not reduced. Keras: <c>"none"</c>, <c>None</c>.</summary>
    public static LossReduction None { get; } = new("none");

    private static LossReduction[] All => [SumOverBatchSize, Sum, Mean, MeanWithSampleWeight, None];

    /// <summary>The reduction of that name; null is <see cref="None"/>.</summary>
    public static implicit operator LossReduction(string? name)
        => name is null ? None : Array.Find(All, r => r._name == name) ?? throw Nearest.Unknown("reduction", name, All.Select(r => r._name));

    /// <summary>Keras's word.</summary>
    public override string ToString() => _name;
}
