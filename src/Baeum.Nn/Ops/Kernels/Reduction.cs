using Baeum.Data;

namespace Baeum.Nn;

/// <summary>What a reduction over axes means for the kernels: x seen as [outer, count, inner] and reduced over count, and the shape of the result.</summary>
internal readonly record struct Reduction(int Outer, int Count, int Inner, Shape Result)
{
    /// <summary>x as the kernels see it.</summary>
    public Shape Full => [Outer, Count, Inner];

    /// <summary>The result as it broadcasts against <see cref="Full"/>.</summary>
    public Shape Kept => [Outer, 1, Inner];

    /// <summary>The reduction over one axis, or over all.</summary>
    public static Reduction Over(Shape x, int? axis, bool keepDims)
    {
        if (axis is { } one)
            return Over(x, x.Axis(one), 1, keepDims);
        return Over(x, 0, x.Rank, keepDims);
    }

    /// <summary>The reduction over several axes. Where they do not lie side by side, x is replaced by its transpose.</summary>
    public static Reduction Over(ref Variable x, ReadOnlySpan<int> axes, bool keepDims)
    {
        var shape = x.Shape;
        Span<bool> reduced = stackalloc bool[shape.Rank];
        foreach (int axis in axes)
            reduced[shape.Axis(axis)] = reduced[shape.Axis(axis)] ? throw new ArgumentException($"Axis {axis} is named twice.") : true;
        int first = Math.Max(reduced.IndexOf(true), 0), count = axes.Length;
        if (!reduced.Slice(first, count).Contains(false))
            return Over(shape, first, count, keepDims);
        Span<int> order = stackalloc int[shape.Rank];
        int at = 0;
        for (int axis = 0; axis < shape.Rank; axis++)
            if (!reduced[axis])
                order[at++] = axis;
        for (int axis = 0; axis < shape.Rank; axis++)
            if (reduced[axis])
                order[at++] = axis;
        x = x.Transpose(order);
        var result = Over(x.Shape, shape.Rank - count, count, keepDims: false);
        if (!keepDims)
            return result;
        for (int axis = 0; axis < shape.Rank; axis++)
            if (reduced[axis])
                shape = shape.With(axis, 1);
        return result with { Result = shape };
    }

    private static Reduction Over(Shape x, int first, int count, bool keepDims)
    {
        int outer = x[..first].Size, n = x[first..(first + count)].Size, inner = x[(first + count)..].Size;
        for (int i = count - 1; i >= 0; i--)
            x = keepDims ? x.With(first + i, 1) : x.Without(first + i);
        return new Reduction(outer, n, inner, x);
    }
}
