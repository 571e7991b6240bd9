namespace Baeum.Compute;

/// <summary>Element-wise operators on arrays of different shapes by NumPy's rules: shapes are aligned at their last axis, and an axis of length 1, or a missing one, is repeated.</summary>
public static class Broadcasting
{
    /// <summary><c>y = op(a, b)</c>. <paramref name="yShape"/> must be what the two shapes broadcast to.</summary>
    public static void Map<TOp>(
        TOp op, ReadOnlySpan<float> a, ReadOnlySpan<int> aShape, ReadOnlySpan<float> b, ReadOnlySpan<int> bShape, Span<float> y, ReadOnlySpan<int> yShape)
        where TOp : struct, IBinaryOp
    {
        for (int i = 0; i < y.Length; i++)
            y[i] = op.Invoke(a[Source(i, aShape, yShape)], b[Source(i, bShape, yShape)]);
    }

    /// <summary>The gradient of broadcasting: sums x over the axes in which y has length 1 or which y lacks.</summary>
    public static void SumTo(ReadOnlySpan<float> x, ReadOnlySpan<int> xShape, Span<float> y, ReadOnlySpan<int> yShape)
    {
        var sums = new double[y.Length];
        for (int i = 0; i < x.Length; i++)
            sums[Source(i, yShape, xShape)] += x[i];
        for (int i = 0; i < sums.Length; i++)
            y[i] = (float)sums[i];
    }

    private static int Source(int index, ReadOnlySpan<int> shape, ReadOnlySpan<int> full)
    {
        int source = 0, stride = 1;
        for (int axis = 1; axis <= full.Length; axis++)
        {
            int position = index % full[^axis];
            index /= full[^axis];
            if (axis > shape.Length)
                continue;
            if (shape[^axis] != 1)
                source += position * stride;
            stride *= shape[^axis];
        }
        return source;
    }
}
