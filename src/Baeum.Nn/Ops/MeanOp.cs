using Baeum.Compute;

namespace Baeum.Nn;

public static class MeanOp
{
    extension(Variable x)
    {
        /// <summary>Σ x / n over one axis, or over all where none is named. Shape: [..., n, ...] → [..., ...], or with 1 in place of n to keep the axis. Gradient: dx = dy / n, repeated.</summary>
        public Variable Mean(int? axis = null, bool keepDims = false) => Of(x, Reduction.Over(x.Shape, axis, keepDims));

        /// <summary>Σ x / n over several axes.</summary>
        public Variable Mean(ReadOnlySpan<int> axes, bool keepDims = false)
        {
            var reduction = Reduction.Over(ref x, axes, keepDims);
            return Of(x, reduction);
        }
    }

    private static Variable Of(Variable x, Reduction reduction)
    {
        var y = Variable.Empty(reduction.Result);
        Reduce.Mean(x.Span, reduction.Outer, reduction.Count, reduction.Inner, y.Span);
        return Tape.Record(y, [x], reduction, static (node, r) => Spread.Copy(node.DY, r, 1f / r.Count, node.DX(0)));
    }
}
