using Baeum.Data;

namespace Baeum.Nn;

public static class BroadcastToOp
{
    extension(Variable x)
    {
        /// <summary>x repeated along its axes of length 1, and along new ones before them, to a given shape. Shape: broadcastable → <paramref name="shape"/>. Gradient: the sum over the copies.</summary>
        public Variable BroadcastTo(Shape shape)
        {
            if (x.Shape == shape)
                return x;
            if (Broadcast.Shapes("BroadcastTo", x.Shape, shape) != shape)
                throw new ShapeException($"BroadcastTo: {x.Shape} cannot be repeated to {shape}.");
            var y = Variable.Empty(shape);
            Broadcast.Map(new First(), x.Span, x.Shape, y.Span, shape, y.Span, shape);
            return Tape.Record(y, [x], shape, static (node, shape) => Broadcast.SumTo(node.DY, shape, node.DX(0), node.Input(0).Shape));
        }
    }
}
