using Baeum.Compute;

namespace Baeum.Nn;

public static class PadOp
{
    extension(Variable x)
    {
        /// <summary>Adds positions of one value before and after an axis. Shape: [..., n, ...] → [..., before + n + after, ...]. Gradient: the middle of dy.</summary>
        public Variable Pad(int axis, int before, int after, float value = 0f)
        {
            axis = x.Shape.Axis(axis);
            var y = Variable.Full(x.Shape.With(axis, Check.NonNegative(before) + x.Shape[axis] + Check.NonNegative(after)), value);
            int inner = x.Shape[(axis + 1)..].Size, width = x.Shape[axis] * inner;
            var strip = new Strip(x.Shape[..axis].Size, y.Shape[axis] * inner);
            strip.Write(x.Span, before * inner, width, y.Span);
            return Tape.Record(y, [x], (strip, before * inner, width), static (node, state) =>
            {
                var (strip, start, width) = state;
                strip.Read(node.DY, start, width, node.DX(0));
            });
        }
    }
}
