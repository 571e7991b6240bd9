namespace Baeum.Nn;

/// <summary>Attention without projections: softmax(scores) · value.</summary>
internal static class OnnxAttention
{
    public static OnnxValue[] Write(SingleAttention layer, OnnxValue[] inputs)
    {
        OnnxValue query = inputs[0], value = inputs[1], key = inputs[inputs.Length > 2 ? 2 : 1];
        var mask = OnnxAttentionMask.And(value.Mask?.Unsqueeze(1), layer.UseCausalMask ? OnnxAttentionMask.Causal(query, 1, value, 1) : null);
        var scores = layer is Attention dot ? Scores(dot, query, key) : Scores(layer, Sums(query, key));
        var shares = (mask is null ? scores : scores.Add(OnnxAttentionMask.Away(mask))).Softmax();
        var y = shares.MatMul(value);
        if (query.Mask is { } counted)
            y = y.Multiply(counted.Unsqueeze(2));
        return layer.ReturnAttentionScores ? [y, shares] : [y];
    }

    private static OnnxValue Scores(Attention layer, OnnxValue query, OnnxValue key)
        => layer.Weight("concat_score_weight") is null
            ? query.MatMul(key.Transposed()).MultiplyWeight(layer, "scale")
            : Sums(query, key).MultiplyWeight(layer, "scale").Map("Tanh").Sum(-1).MultiplyWeight(layer, "concat_score_weight");

    private static OnnxValue Scores(Layer layer, OnnxValue sums) => sums.Map("Tanh").MultiplyWeight(layer, "scale").Sum(-1);

    /// <summary>query + key for each pair. Shape: [batch, targets, sources, dim].</summary>
    private static OnnxValue Sums(OnnxValue query, OnnxValue key) => query.Unsqueeze(2).Add(key.Unsqueeze(1));
}
