namespace Baeum.Nn;

/// <summary>Sums, means and extremes over axes.</summary>
internal static class OnnxReadReductions
{
    public delegate Variable Function(Variable x, ReadOnlySpan<int> axes, bool keepDims);

    public static OnnxOperand[] Reduce(OnnxNodeReader node, Function function)
    {
        var x = node.Data(0);
        bool keep = node.Int("keepdims", 1) != 0;
        int[] axes = [.. (node.AxesOf(1) ?? Enumerable.Range(0, x.Shape.Rank)).Select(a => x.Shape.Axis(a)).Order()];
        if (axes.Contains(0) || axes.Length == 0)
            throw node.Refuse("a reduction over the batch");
        return [node.Operation(s => axes.Reverse().Aggregate(s[0], (shape, axis) => keep ? shape.With(axis, 1) : shape.Without(axis)), v => function(v[0], axes, keep), x)];
    }
}
