using Baeum.Compute;

namespace Baeum.Nn;

public static class RepeatOp
{
    extension(Variable x)
    {
        /// <summary>Each position of an axis several times in a row. Shape: [..., n, ...] → [..., n · repeats, ...]. Gradient: the sum over the copies. Source: <c>numpy.repeat</c>.</summary>
        public Variable Repeat(int repeats, int axis)
        {
            axis = x.Shape.Axis(axis);
            var y = Variable.Empty(x.Shape.With(axis, checked(x.Shape[axis] * Check.NonNegative(repeats))));
            var copies = new Reduction(x.Shape[..(axis + 1)].Size, repeats, x.Shape[(axis + 1)..].Size, x.Shape);
            Spread.Copy(x.Span, copies, 1f, y.Span);
            return Tape.Record(y, [x], copies, static (node, copies) => Reduce.Sum(node.DY, copies.Outer, copies.Count, copies.Inner, node.DX(0)));
        }
    }
}
