using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Sample weights and masks brought to the shape of the losses that they weigh.</summary>
internal static class SampleWeights
{
    /// <summary>The shape as it lies over <paramref name="values"/>: a last axis of length 1 too many is dropped, missing last axes have length 1. Every axis is then equal or 1, else this throws.</summary>
    public static Shape Align(string who, Shape weights, Shape values)
    {
        var aligned = weights.Rank == values.Rank + 1 && weights[^1] == 1 ? weights.Without(^1) : weights;
        bool fits = aligned.Rank <= values.Rank;
        for (int axis = 0; axis < values.Rank && fits; axis++)
            if (axis >= aligned.Rank)
                aligned = aligned.Insert(axis, 1);
            else
                fits = aligned[axis] == values[axis] || aligned[axis] == 1;
        return fits ? aligned
            : throw new ShapeException($"{who}: the sample weights (or the mask) have shape {weights}; expected {values[..Math.Min(1, values.Rank)]}, one for each sample{(values.Rank > 1 ? $", or {values}, one for each loss" : "")}.");
    }

    /// <summary>y[i] *= w[i], where w repeats over its axes of length 1. <paramref name="weights"/> is an aligned shape.</summary>
    public static void Multiply(ReadOnlySpan<float> w, Shape weights, Span<float> y, Shape values)
    {
        if (w.Length == 1)
            Elementwise.MapScalar(new Compute.Multiply(), y, w[0], y);
        else if (weights == values)
            Elementwise.Map(new Compute.Multiply(), y, w, y);
        else
            Broadcast.Map(new Compute.Multiply(), w, weights, y, values, y, values);
    }

    /// <summary>A weight for each of the values; to be returned to the pool.</summary>
    public static Block Spread(string who, Variable weights, Shape values)
    {
        var spread = Pool.Rent(values.Size);
        spread.Span.Fill(1);
        Multiply(weights.Span, Align(who, weights.Shape, values), spread.Span, values);
        return spread;
    }

    /// <summary>Weights and mask in one: mask · weights. Keras: <c>apply_mask</c>.</summary>
    /// <param name="who">Name for errors.</param>
    /// <param name="weights">Sample weights, or null.</param>
    /// <param name="mask">0 where nothing counts, else 1; or null.</param>
    /// <param name="spread">Whether what counts shall make up for what does not: the mask then sums to its size.</param>
    public static Variable? Merge(string who, Variable? weights, Variable? mask, bool spread)
    {
        if (mask is null)
            return weights;
        var merged = Variable.Empty(mask.Shape);
        mask.Span.CopyTo(merged.Span);
        if (spread)
        {
            double valid = RowSum.Of(mask.Span);
            float factor = valid == 0 ? 0 : (float)(mask.Size / valid);
            Elementwise.MapScalar(new Compute.Multiply(), merged.Span, factor, merged.Span);
        }
        if (weights is not null)
            Multiply(weights.Span, Align(who, weights.Shape, mask.Shape), merged.Span, mask.Shape);
        return merged;
    }
}
