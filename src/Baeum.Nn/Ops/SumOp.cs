using Baeum.Compute;

namespace Baeum.Nn;

public static class SumOp
{
    extension(Variable x)
    {
        /// <summary>Σ x over one axis, or over all where none is named. Shape: [..., n, ...] → [..., ...], or with 1 in place of n to keep the axis. Gradient: dx = dy, repeated.</summary>
        public Variable Sum(int? axis = null, bool keepDims = false) => Of(x, Reduction.Over(x.Shape, axis, keepDims));

        /// <summary>Σ x over several axes.</summary>
        public Variable Sum(ReadOnlySpan<int> axes, bool keepDims = false)
        {
            var reduction = Reduction.Over(ref x, axes, keepDims);
            return Of(x, reduction);
        }
    }

    private static Variable Of(Variable x, Reduction reduction)
    {
        var y = Variable.Empty(reduction.Result);
        Reduce.Sum(x.Span, reduction.Outer, reduction.Count, reduction.Inner, y.Span);
        return Tape.Record(y, [x], reduction, static (node, r) => Spread.Copy(node.DY, r, 1f, node.DX(0)));
    }
}
