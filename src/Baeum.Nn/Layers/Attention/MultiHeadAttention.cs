using System.Text.Json.Serialization;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Several lookups at once, each in a projection of its own: the attention of transformers. Keras: <c>MultiHeadAttention</c>; Vaswani et al. 2017.</summary>
/// <remarks>
/// Shape: query [batch, targets, dim], value [batch, sources, n] → [batch, targets, dim]; scores [batch, heads, targets, sources].
/// Weights: kernel and bias of query, key, value [in, heads, size] and of attention_output [heads, valueDim, dim].
/// <code>
/// var attended = new MultiHeadAttention(4, 16).Apply(x, x);                              // self-attention
/// var decoded = new MultiHeadAttention(4, 16) { UseCausalMask = true }.Apply(y, y);      // nothing from the future
/// </code>
/// </remarks>
public sealed class MultiHeadAttention(int numHeads, int keyDim, int? valueDim = null) : HeadsAttention
{
    /// <summary>Number of heads.</summary>
    public int NumHeads { get; } = Check.Positive(numHeads);

    /// <summary>Size of a head's query and key.</summary>
    [JsonPropertyOrder(1)]
    public int KeyDim { get; } = Check.Positive(keyDim);

    /// <summary>Size of a head's value; by default that of its key.</summary>
    [JsonPropertyOrder(2)]
    public int ValueDim { get; } = Check.Positive(valueDim ?? keyDim, nameof(valueDim));

    /// <summary>Axes of the result behind the steps; null gives the query's. Keras: <c>output_shape</c>.</summary>
    [JsonPropertyName("output_shape"), JsonPropertyOrder(6)]
    public Shape? FeatureShape { get; init; }

    /// <summary>The axes that attention runs over: all between the batch and the features, which is also what null means.</summary>
    [JsonPropertyOrder(7)]
    public int[]? AttentionAxes { get => IsBuilt ? [.. Enumerable.Range(1, BuiltFor[0].Rank - 2)] : field; init; }

    private protected override (int Heads, int KeyHeads, int Size, int ValueSize) Form => (NumHeads, NumHeads, KeyDim, ValueDim);

    private protected override Shape Features(Shape query) => FeatureShape ?? base.Features(query);

    protected override void Build(ReadOnlySpan<Shape> inputs)
    {
        int rank = inputs[0].Rank;
        if (AttentionAxes is { } axes && !axes.Select(a => a < 0 ? a + rank : a).Order().SequenceEqual(Enumerable.Range(1, Math.Max(rank - 2, 0))))
            throw Incompatible($"attention runs over all axes between the batch and the features; received AttentionAxes = [{string.Join(", ", axes)}]", inputs[0], "Move the other axes into the batch with Reshape.");
        base.Build(inputs);
    }
}
