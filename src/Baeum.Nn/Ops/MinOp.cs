using Baeum.Compute;

namespace Baeum.Nn;

public static class MinOp
{
    extension(Variable x)
    {
        /// <summary>Smallest value over one axis, or over all where none is named. Shape: [..., n, ...] → [..., ...], or with 1 in place of n to keep the axis. Gradient: dy goes to the smallest value, in equal parts where several are equal.</summary>
        public Variable Min(int? axis = null, bool keepDims = false) => Of(x, Reduction.Over(x.Shape, axis, keepDims));

        /// <summary>Smallest value over several axes.</summary>
        public Variable Min(ReadOnlySpan<int> axes, bool keepDims = false)
        {
            var reduction = Reduction.Over(ref x, axes, keepDims);
            return Of(x, reduction);
        }
    }

    private static Variable Of(Variable x, Reduction reduction)
    {
        var y = Variable.Empty(reduction.Result);
        Reduce.Min(x.Span, reduction.Outer, reduction.Count, reduction.Inner, y.Span);
        return Tape.Record(y, [x], reduction, static (node, r) => Extremum.Gradient(node, r));
    }
}
