using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Layers that join several inputs.</summary>
internal static class OnnxMerging
{
    public static OnnxValue Write(Add layer, OnnxValue[] inputs) => Equal(inputs).Aggregate((a, b) => a.Add(b));

    public static OnnxValue Write(Average layer, OnnxValue[] inputs) => Equal(inputs).Aggregate((a, b) => a.Add(b)).Divide(inputs.Length);

    public static OnnxValue Write(Subtract layer, OnnxValue[] inputs) => Equal(inputs).Aggregate((a, b) => a.Subtract(b));

    public static OnnxValue Write(Maximum layer, OnnxValue[] inputs) => Extreme(Equal(inputs), (a, b) => a.Maximum(b));

    public static OnnxValue Write(Minimum layer, OnnxValue[] inputs) => Extreme(Equal(inputs), (a, b) => a.Minimum(b));

    /// <summary>The product; where one is masked it counts as 1, where all are the result is 0.</summary>
    public static OnnxValue Write(Multiply layer, OnnxValue[] inputs)
    {
        var equal = Equal(inputs);
        OnnxValue one = inputs[0].Graph.Number(1), zero = inputs[0].Graph.Number(0);
        var y = equal.Select(x => Spread(x) is { } mask ? mask.Where(x, one) : x).Aggregate((a, b) => a.Multiply(b));
        return equal.All(x => x.Mask is not null) ? equal.Select(x => Spread(x)!).Aggregate((a, b) => a.Maximum(b)).Where(y, zero) : y;
    }

    public static OnnxValue Write(Concatenate layer, OnnxValue[] inputs) => OnnxMoves.Concat(inputs, layer.Axis);

    /// <summary>The OR of the masks, if each input has one.</summary>
    public static OnnxValue? Mask(Layer layer, OnnxValue[] inputs)
        => inputs.All(x => x.Mask is not null) ? inputs.Select(x => x.Mask!).Aggregate((a, b) => a.Maximum(b)) : null;

    /// <summary>The masks one after the other, 1 where an input has none.</summary>
    public static OnnxValue? Mask(Concatenate layer, OnnxValue[] inputs)
    {
        if (inputs.All(x => x.Mask is null))
            return null;
        OnnxValue[] masks = [.. inputs.Select(x => (x.Mask is null ? x.Graph.Number(1) : Spread(x)!).Expand(OnnxDim.Of(x, 0, x.Shape.Rank)))];
        return OnnxMoves.Concat(masks, layer.Axis).Max(-1);
    }

    /// <summary>Products of two inputs, sample by sample, summed along an axis of each.</summary>
    public static OnnxValue Write(Dot layer, OnnxValue[] inputs)
    {
        OnnxValue a = inputs[0], b = inputs[1];
        int first = a.Shape.Axis(layer.Axes[0]), second = b.Shape.Axis(layer.Axes[^1]);
        if (layer.Normalize)
            (a, b) = (Unit(a, first), Unit(b, second));
        (a, b) = (a.MoveAxis(first, -1), b.MoveAxis(second, -1));
        OnnxDim[] rows = OnnxDim.Of(a, 1, a.Shape.Rank - 1), columns = OnnxDim.Of(b, 1, b.Shape.Rank - 1);
        var left = a.Reshape((a, 0), rows.Length == 0 ? 1 : rows.Length == 1 ? rows[0] : OnnxDim.Rest, (a, a.Shape.Rank - 1));
        var right = b.Reshape((b, 0), columns.Length == 0 ? 1 : columns.Length == 1 ? columns[0] : OnnxDim.Rest, (b, b.Shape.Rank - 1));
        var y = left.MatMul(right.Transposed());
        return rows.Length + columns.Length == 0 ? y.Reshape((y, 0), 1) : y.Reshape([(a, 0), .. rows, .. columns]);
    }

    private static OnnxValue Unit(OnnxValue x, int axis) => x.Divide(x.Square().Sum(axis, keepDims: true).Maximum(1e-12).Sqrt());

    /// <summary>The largest or smallest; a masked one does not take part.</summary>
    private static OnnxValue Extreme(OnnxValue[] inputs, Func<OnnxValue, OnnxValue, OnnxValue> choose)
    {
        var y = inputs[0];
        var mask = Spread(y);
        foreach (var next in inputs[1..])
        {
            var (x, own) = (next, Spread(next));
            if (own is not null)
                x = own.Where(x, y);
            if (mask is not null)
                y = mask.Where(y, x);
            mask = own is null || mask is null ? null : mask.Maximum(own);
            y = choose(y, x);
        }
        return y;
    }

    /// <summary>Inputs of equal rank: those with fewer axes get axes of length 1 behind the batch.</summary>
    private static OnnxValue[] Equal(OnnxValue[] inputs)
    {
        int rank = inputs.Max(x => x.Shape.Rank);
        return [.. inputs.Select(x =>
        {
            var raised = x;
            while (raised.Shape.Rank > 0 && raised.Shape.Rank < rank)
                raised = raised.Unsqueeze(1);
            return raised with { Mask = x.Mask };
        })];
    }

    /// <summary>A mask [batch, steps] as it applies to each value of x.</summary>
    private static OnnxValue? Spread(OnnxValue x) => x.Mask is not { } mask ? null : mask.Shape.Rank < x.Shape.Rank ? mask.Unsqueeze(mask.Shape.Rank) : mask;
}
