using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Attention with a projection for each head: softmax(q · kᵀ / √size) · v. Queries that share a head of keys have an axis of their own. Axes: [batch, key heads, group, steps, size].</summary>
internal static class OnnxHeads
{
    public static OnnxValue[] Write(HeadsAttention layer, OnnxValue[] inputs)
    {
        OnnxValue query = Steps(inputs[0]), value = Steps(inputs[1]), key = inputs.Length > 2 ? Steps(inputs[2]) : value;
        Layer[] parts = [.. layer.InnerLayers.Take(4)];
        int heads = parts[0].Weight("kernel")!.Shape[1], keyHeads = parts[1].Weight("kernel")!.Shape[1], size = parts[0].Weight("kernel")!.Shape[2];
        OnnxValue q = Heads(parts[0], query, keyHeads, heads / keyHeads), k = Heads(parts[1], key, keyHeads, 1), v = Heads(parts[2], value, keyHeads, 1);

        var scores = q.Multiply((float)(1 / Math.Sqrt(size))).MatMul(k.Transposed());
        var shares = OnnxAttentionMask.Replace(scores, Mask(layer, inputs, query, value, keyHeads, heads / keyHeads)).Softmax();
        var found = shares.MatMul(v).Transpose(0, 3, 1, 2, 4);
        var kernel = parts[3].Weight("kernel")!;
        var rows = found.Reshape((found, 0), (found, 1), kernel.Shape[..2].Size);
        var y = rows.MatMul(query.Graph.Weight(kernel, "matrix", w => w.Reshape(w.Shape[..2].Size, -1)));
        if (parts[3].Weight("bias") is { } bias)
            y = y.Add(query.Graph.Weight(bias, "row", w => w.Reshape(-1)));
        y = y.Reshape([.. OnnxDim.Of(inputs[0], 0, inputs[0].Shape.Rank - 1), .. OnnxDim.Of(kernel.Shape[2..])]);
        return layer.ReturnAttentionScores
            ? [y, shares.Reshape([(inputs[0], 0), heads, .. OnnxDim.Of(inputs[0], 1, inputs[0].Shape.Rank - 1), .. OnnxDim.Of(inputs[1], 1, inputs[1].Shape.Rank - 1)])]
            : [y];
    }

    /// <summary>All axes between the batch and the features as one.</summary>
    private static OnnxValue Steps(OnnxValue x) => x.Shape.Rank == 3 ? x : x.Reshape((x, 0), x.Shape[1..^1].IsKnown ? x.Shape[1..^1].Size : OnnxDim.Rest, (x, x.Shape.Rank - 1)) with { Mask = x.Mask };

    /// <summary>A projection. Shape: [batch, steps, dim] → [batch, key heads, group, steps, size].</summary>
    private static OnnxValue Heads(Layer projection, OnnxValue x, int keyHeads, int group)
    {
        var kernel = projection.Weight("kernel")!;
        var y = x.MatMul(x.Graph.Weight(kernel, "matrix", w => w.Reshape(w.Shape[0], -1)));
        if (projection.Weight("bias") is { } bias)
            y = y.Add(x.Graph.Weight(bias, "row", w => w.Reshape(-1)));
        return y.Reshape((y, 0), (y, 1), keyHeads, group, kernel.Shape[2]).Transpose(0, 2, 3, 1, 4);
    }

    /// <summary>Which scores count, or null for all; it broadcasts to [batch, key heads, group, targets, sources].</summary>
    private static OnnxValue? Mask(HeadsAttention layer, OnnxValue[] inputs, OnnxValue query, OnnxValue value, int keyHeads, int group)
    {
        OnnxValue? Carried(OnnxValue x, bool rows) => x.Mask is null ? null : x.Mask.Reshape((x.Mask, 0), 1, 1, rows ? OnnxDim.Rest : 1, rows ? 1 : OnnxDim.Rest);
        var mask = OnnxAttentionMask.And(Carried(inputs[0], true), Carried(inputs[1], false));
        if (inputs.Length > 2)
            mask = OnnxAttentionMask.And(mask, Carried(inputs[2], false));
        if (layer.UseCausalMask)
            mask = OnnxAttentionMask.And(mask, OnnxAttentionMask.Causal(query, 1, value, 1));
        if (inputs.Length < 4)
            return mask;
        var given = inputs[3].NotEqual(0);
        int rank = given.Shape.Rank;
        return OnnxAttentionMask.And(mask, rank == 2 ? given : rank == 3 ? given.Unsqueeze(1).Unsqueeze(1)
            : given.Shape[1] == 1 ? given.Unsqueeze(1) : given.Reshape((given, 0), keyHeads, group, (given, 2), (given, 3)));
    }
}
