namespace Baeum.Nn;

/// <summary>Masks of scores: 1 where a target may look at a source.</summary>
internal static class OnnxAttentionMask
{
    public static OnnxValue? And(OnnxValue? a, OnnxValue? b) => a is null ? b : b is null ? a : a.Multiply(b);

    /// <summary>A target sees the sources up to its own position. Shape: [targets, sources].</summary>
    public static OnnxValue Causal(OnnxValue query, int targets, OnnxValue value, int sources)
    {
        var all = query.Graph.Filled(1, (query, targets), (value, sources));
        return query.Graph.Node("Trilu", [all], all.Shape, ("upper", 0));
    }

    /// <summary>What is added to hidden scores: -1e9.</summary>
    public static OnnxValue Away(OnnxValue mask) => mask.Subtract(1).Multiply(-(double)AttentionMask.Hidden);

    /// <summary>Scores whose hidden ones are -1e9.</summary>
    public static OnnxValue Replace(OnnxValue scores, OnnxValue? mask) => mask is null ? scores : scores.Multiply(mask).Add(Away(mask));
}
