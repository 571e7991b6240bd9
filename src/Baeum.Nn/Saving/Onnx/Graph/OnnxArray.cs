using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Values of a weight on the way into a file or out of it: their order changes, never their bits.</summary>
internal sealed record OnnxArray(Shape Shape, float[] Values)
{
    /// <summary>A weight as it is.</summary>
    public static OnnxArray Of(Variable weight) => new(weight.Shape, weight.Span.ToArray());

    /// <summary>The same values under another shape; -1 is the length that is left.</summary>
    public OnnxArray Reshape(params Shape shape)
    {
        int open = Array.IndexOf(shape.ToArray(), -1);
        if (open >= 0)
            shape = shape.With(open, Values.Length / Math.Max(1, shape.With(open, 1).Size));
        return shape.Size == Values.Length ? new(shape, Values) : throw new ShapeException($"{Values.Length} values do not fill the shape {shape}.");
    }

    /// <summary>The axes in another order: axis i of the result is axis <c>order[i]</c> of this.</summary>
    public OnnxArray Transpose(params int[] order)
    {
        int rank = Shape.Rank;
        int[] lengths = [.. order.Select(axis => Shape[axis])], steps = new int[rank];
        for (int i = 0; i < rank; i++)
            steps[i] = Shape[(order[i] + 1)..].Size;
        var moved = new float[Values.Length];
        var at = new int[rank];
        for (int i = 0, from = 0; i < moved.Length; i++)
        {
            moved[i] = Values[from];
            for (int axis = rank - 1; axis >= 0; axis--)
            {
                from += steps[axis];
                if (++at[axis] < lengths[axis])
                    break;
                from -= steps[axis] * lengths[axis];
                at[axis] = 0;
            }
        }
        return new(lengths, moved);
    }

    /// <summary>The last axis, cut into a number of equal parts, with the parts in another order.</summary>
    public OnnxArray Parts(int count, params int[] order)
    {
        int part = Shape[^1] / count, rows = Values.Length / Math.Max(1, Shape[^1]);
        var values = new float[rows * order.Length * part];
        for (int row = 0; row < rows; row++)
            for (int i = 0; i < order.Length; i++)
                Values.AsSpan(row * count * part + order[i] * part, part).CopyTo(values.AsSpan((row * order.Length + i) * part));
        return new(Shape.With(^1, order.Length * part), values);
    }

    /// <summary>Positions of an axis: every <paramref name="step"/>th, beginning at <paramref name="start"/>.</summary>
    public OnnxArray Slice(int axis, int start, int count, int step)
    {
        int outer = Shape[..axis].Size, inner = Shape[(axis + 1)..].Size;
        var values = new float[outer * count * inner];
        for (int i = 0; i < outer; i++)
            for (int j = 0; j < count; j++)
                Values.AsSpan((i * Shape[axis] + start + j * step) * inner, inner).CopyTo(values.AsSpan((i * count + j) * inner));
        return new(Shape.With(axis, count), values);
    }

    /// <summary>This and another behind it, along the last axis of one-dimensional values.</summary>
    public OnnxArray Then(OnnxArray other) => new([Values.Length + other.Values.Length], [.. Values, .. other.Values]);
}
