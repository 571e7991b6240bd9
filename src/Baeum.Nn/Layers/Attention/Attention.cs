using System.Text.Json.Serialization;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Looks up values by products of query and key: <c>y = softmax(query · keyᵀ) · value</c>. Keras: <c>Attention</c>; Luong et al. 2015.</summary>
/// <remarks>
/// Shape: query [batch, targets, dim], value [batch, sources, n] → [batch, targets, n]. Weights: scale [] with UseScale, concat_score_weight [] where the scores are of concatenated inputs.
/// <code>var context = new Attention().Apply(decoded, encoded);</code>
/// </remarks>
public sealed class Attention : SingleAttention
{
    private Parameter? _scale, _weight;

    /// <summary>Whether the scores have a learned factor.</summary>
    public bool UseScale { get; init; }

    /// <summary>How scores are made: <c>dot</c> is query · keyᵀ, <c>concat</c> is a learned factor times the sum of tanh(query + key).</summary>
    [JsonPropertyOrder(1)]
    public string ScoreMode { get; init => field = Choice.Of(value, "ScoreMode", "dot", "concat"); } = "dot";

    protected override void Build(ReadOnlySpan<Shape> inputs)
    {
        base.Build(inputs);
        if (UseScale)
            _scale = AddWeight("scale", [], "ones");
        if (ScoreMode == "concat")
            _weight = AddWeight("concat_score_weight", [], "ones");
    }

    private protected override Variable Scores(Variable query, Variable key)
    {
        if (_weight is null)
            return Scaled(query.MatMul(key, transposeB: true));
        int batch = query.Shape[0], dim = query.Shape[2];
        var sums = query.Reshape(batch, -1, 1, dim).Add(key.Reshape(batch, 1, -1, dim));
        return Scaled(sums).Tanh().Sum(-1).Multiply(_weight);
    }

    private Variable Scaled(Variable x) => _scale is null ? x : x.Multiply(_scale);
}
