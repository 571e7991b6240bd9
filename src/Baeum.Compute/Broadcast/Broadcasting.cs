namespace Baeum.Compute;

/// <summary>Element-wise operators on arrays of different shapes by NumPy's rules: shapes are aligned at their last axis, and an axis of length 1, or a missing one, is repeated.</summary>
public static unsafe class Broadcasting
{
    /// <summary><c>y = op(a, b)</c>. <paramref name="y"/> may be an input of the same shape. At most 8 axes.</summary>
    /// <param name="yShape">What the two shapes broadcast to.</param>
    public static void Map<TOp>(
        TOp op, ReadOnlySpan<float> a, ReadOnlySpan<int> aShape, ReadOnlySpan<float> b, ReadOnlySpan<int> bShape, Span<float> y, ReadOnlySpan<int> yShape)
        where TOp : struct, IBinaryOp
    {
        CheckSize(a.Length, aShape, nameof(a));
        CheckSize(b.Length, bShape, nameof(b));
        CheckSize(y.Length, yShape, nameof(y));
        if (aShape.Length > yShape.Length || bShape.Length > yShape.Length)
            throw new ArgumentException("Broadcasting: an operand has more axes than the result.");
        if (y.IsEmpty)
            return;
        var walk = new Walk(aShape, bShape, yShape);
        fixed (float* pa = a, pb = b, py = y)
            Threads.For(Elementwise.Chunks(y.Length), new WalkBody<TOp>(op, walk, pa, pb, py, y.Length));
    }

    /// <summary>The gradient of broadcasting: sums x over the axes in which y has length 1 or which y lacks. Sums are taken in double, one run of axes after the other.</summary>
    public static void SumTo(ReadOnlySpan<float> x, ReadOnlySpan<int> xShape, Span<float> y, ReadOnlySpan<int> yShape)
    {
        CheckSize(x.Length, xShape, nameof(x));
        CheckSize(y.Length, yShape, nameof(y));
        if (yShape.Length > xShape.Length)
            throw new ArgumentException("Broadcasting.SumTo: the result has more axes than x.");
        Span<int> lengths = stackalloc int[Axes.Most];
        Span<bool> summed = stackalloc bool[Axes.Most];
        SumRuns(x, y, lengths, summed, Runs(xShape, yShape, lengths, summed));
    }

    private static void SumRuns(ReadOnlySpan<float> x, Span<float> y, Span<int> lengths, Span<bool> summed, int runs)
    {
        int last = summed[..runs].LastIndexOf(true);
        if (last < 0)
        {
            x.CopyTo(y);
            return;
        }
        int outer = 1, inner = 1;
        for (int i = 0; i < last; i++)
            outer *= lengths[i];
        for (int i = last + 1; i < runs; i++)
            inner *= lengths[i];
        if (!summed[..last].Contains(true))
        {
            Reduce.Sum(x, outer, lengths[last], inner, y);
            return;
        }
        var block = Pool.Rent(checked(outer * inner));
        Reduce.Sum(x, outer, lengths[last], inner, block.Span);
        (lengths[last], summed[last]) = (1, false);
        SumRuns(block.Span, y, lengths, summed, runs);
        Pool.Return(block);
    }

    /// <summary>Runs of neighbouring axes that are all summed or all kept; returns their number.</summary>
    private static int Runs(ReadOnlySpan<int> x, ReadOnlySpan<int> y, Span<int> lengths, Span<bool> summed)
    {
        int runs = 0, missing = x.Length - y.Length;
        for (int axis = 0; axis < x.Length; axis++)
        {
            int own = axis < missing ? 1 : y[axis - missing];
            if (own != 1 && own != x[axis])
                throw new ArgumentException($"Broadcasting.SumTo: an axis of length {x[axis]} cannot become one of length {own} (axis {axis}).");
            bool sum = own == 1 && x[axis] != 1;
            if (runs > 0 && (summed[runs - 1] == sum || x[axis] == 1))
                lengths[runs - 1] *= x[axis];
            else
                (lengths[runs], summed[runs++]) = (x[axis], sum);
        }
        return runs;
    }

    private static void CheckSize(int length, ReadOnlySpan<int> shape, string name)
    {
        if (shape.Length > Axes.Most)
            throw new ArgumentException($"Broadcasting: at most {Axes.Most} axes; {name} has {shape.Length}.");
        long size = 1;
        foreach (int axis in shape)
            size = checked(size * axis);
        if (size != length)
            throw new ArgumentException($"Broadcasting: {name} has {length} values, its shape ({string.Join(", ", shape.ToArray())}) {size}.");
    }
}
