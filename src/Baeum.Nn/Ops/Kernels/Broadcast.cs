using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>NumPy's broadcasting for variables and shapes.</summary>
internal static class Broadcast
{
    /// <summary>The shape of an operation on two shapes: aligned at the last axis, lengths equal or 1. Unknown lengths stay unknown unless the other side is longer than 1.</summary>
    public static Shape Shapes(string name, Shape a, Shape b)
    {
        Span<int> lengths = stackalloc int[Math.Max(a.Rank, b.Rank)];
        for (int axis = 1; axis <= lengths.Length; axis++)
        {
            int m = axis <= a.Rank ? a[^axis] : 1, n = axis <= b.Rank ? b[^axis] : 1;
            lengths[^axis] = m == n || n == 1 ? m : m == 1 || m == Shape.Unknown ? n : n == Shape.Unknown ? m
                : throw new ShapeException($"{name}: shapes {a} and {b} do not fit together: axis -{axis} has the lengths {m} and {n}, expected equal ones or 1.");
        }
        return Shape.Create(lengths);
    }

    /// <summary>y = op(a, b), not recorded.</summary>
    public static Variable Map<TOp>(string name, TOp op, Variable a, Variable b)
        where TOp : struct, IBinaryOp
    {
        var y = Variable.Empty(a.Shape == b.Shape ? a.Shape : Shapes(name, a.Shape, b.Shape));
        Map(op, a.Span, a.Shape, b.Span, b.Shape, y.Span, y.Shape);
        return y;
    }

    /// <summary>y = op(a, b) on spans.</summary>
    public static void Map<TOp>(TOp op, ReadOnlySpan<float> a, Shape aShape, ReadOnlySpan<float> b, Shape bShape, Span<float> y, Shape yShape)
        where TOp : struct, IBinaryOp
    {
        if (aShape == bShape && aShape == yShape)
        {
            Elementwise.Map(op, a, b, y);
            return;
        }
        Span<int> lengths = stackalloc int[3 * Shape.MaxRank];
        var la = lengths[..aShape.Rank];
        var lb = lengths.Slice(Shape.MaxRank, bShape.Rank);
        var ly = lengths.Slice(2 * Shape.MaxRank, yShape.Rank);
        aShape.CopyTo(la);
        bShape.CopyTo(lb);
        yShape.CopyTo(ly);
        Broadcasting.Map(op, a, la, b, lb, y, ly);
    }

    /// <summary>Sums x over the axes in which y has length 1 or which y lacks: the gradient of repeating y.</summary>
    public static void SumTo(ReadOnlySpan<float> x, Shape xShape, Span<float> y, Shape yShape)
    {
        if (xShape == yShape)
        {
            x.CopyTo(y);
            return;
        }
        Span<int> lengths = stackalloc int[2 * Shape.MaxRank];
        var lx = lengths[..xShape.Rank];
        var ly = lengths.Slice(Shape.MaxRank, yShape.Rank);
        xShape.CopyTo(lx);
        yShape.CopyTo(ly);
        Broadcasting.SumTo(x, lx, y, ly);
    }
}
