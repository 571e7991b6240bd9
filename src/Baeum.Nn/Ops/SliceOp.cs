namespace Baeum.Nn;

public static class SliceOp
{
    extension(Variable x)
    {
        /// <summary>The positions [start, start + length) of an axis. Shape: [..., n, ...] → [..., length, ...]. Gradient: dy at its place, 0 elsewhere.</summary>
        public Variable Slice(int axis, int start, int length)
        {
            axis = x.Shape.Axis(axis);
            if (start < 0 || length < 0 || start + (long)length > x.Shape[axis])
                throw new ShapeException($"Slice: positions {start} to {start + (long)length} lie outside of axis {axis} of {x.Shape}.");
            var y = Variable.Empty(x.Shape.With(axis, length));
            int inner = x.Shape[(axis + 1)..].Size;
            var strip = new Strip(x.Shape[..axis].Size, x.Shape[axis] * inner);
            strip.Read(x.Span, start * inner, length * inner, y.Span);
            return Tape.Record(y, [x], (strip, start * inner, length * inner), static (node, state) =>
            {
                var (strip, start, width) = state;
                var dx = node.DX(0);
                dx.Clear();
                strip.Write(node.DY, start, width, dx);
            });
        }
    }
}
