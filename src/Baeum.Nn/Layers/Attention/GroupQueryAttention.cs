using System.Text.Json.Serialization;
using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>Multi-head attention in which groups of query heads share the heads of keys and values. Keras: <c>GroupQueryAttention</c>; Ainslie et al. 2023.</summary>
/// <remarks>
/// Shape: query [batch, targets, dim], value [batch, sources, n] → [batch, targets, dim]; scores [batch, query heads, targets, sources].
/// Weights: kernel and bias of query [in, query heads, size], of key and value [in, key heads, size], of attention_output [query heads, size, dim].
/// </remarks>
public sealed class GroupQueryAttention(int headDim, int numQueryHeads, int numKeyValueHeads) : HeadsAttention
{
    /// <summary>Size of a head's query, key and value.</summary>
    public int HeadDim { get; } = Check.Positive(headDim);

    /// <summary>Number of heads of the query.</summary>
    [JsonPropertyOrder(1)]
    public int NumQueryHeads { get; } = Check.Positive(numQueryHeads);

    /// <summary>Number of heads of key and value; the number of query heads is a multiple of it.</summary>
    [JsonPropertyOrder(2)]
    public int NumKeyValueHeads { get; } = numQueryHeads % Check.Positive(numKeyValueHeads) == 0 ? numKeyValueHeads
        : throw new ArgumentException($"GroupQueryAttention: numQueryHeads must be a multiple of numKeyValueHeads; received {numQueryHeads} and {numKeyValueHeads}.");

    private protected override string AutomaticName => "GroupedQueryAttention";

    private protected override (int Heads, int KeyHeads, int Size, int ValueSize) Form => (NumQueryHeads, NumKeyValueHeads, HeadDim, HeadDim);
}
