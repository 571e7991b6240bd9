using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Looks up values by a learned sum: scores are <c>Σ scale · tanh(query + key)</c>. Keras: <c>AdditiveAttention</c>; Bahdanau et al. 2015.</summary>
/// <remarks>Shape: query [batch, targets, dim], value [batch, sources, n] → [batch, targets, n]. Weights: scale [dim] with UseScale. The sums need memory for [batch, targets, sources, dim].</remarks>
public sealed class AdditiveAttention : SingleAttention
{
    private Parameter? _scale;

    /// <summary>Whether each feature has a learned factor.</summary>
    public bool UseScale { get; init; } = true;

    protected override void Build(ReadOnlySpan<Shape> inputs)
    {
        base.Build(inputs);
        if (UseScale)
            _scale = AddWeight("scale", [inputs[0][^1]], "glorot_uniform");
    }

    private protected override Variable Scores(Variable query, Variable key)
    {
        int batch = query.Shape[0], dim = query.Shape[2];
        var sums = query.Reshape(batch, -1, 1, dim).Add(key.Reshape(batch, 1, -1, dim)).Tanh();
        return _scale is null ? sums.Sum(-1) : sums.MatMul(_scale.Reshape(dim, 1)).Reshape(batch, query.Shape[1], -1);
    }
}
