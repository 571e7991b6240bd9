namespace Baeum.Nn;

public static class LogSoftmaxOp
{
    extension(Variable x)
    {
        /// <summary>x - ln Σ eˣ along an axis, safe from overflow. Shape: any → same. Gradient: dx = dy - eʸ · Σ dy. Keras: <c>log_softmax</c>.</summary>
        public Variable LogSoftmax(int axis = -1)
        {
            if (x.Shape.Axis(axis) != x.Shape.Rank - 1)
                return x.MoveAxis(axis, -1).LogSoftmax().MoveAxis(-1, axis);
            var y = Variable.Empty(x.Shape);
            int n = x.Shape[^1];
            Compute.Softmax.LogRows(x.Span, x.Size / Math.Max(n, 1), n, y.Span);
            return Tape.Record(y, [x], n, static (node, n) => Compute.Softmax.LogGradient(node.Y, node.DY, node.Y.Length / Math.Max(n, 1), n, node.DX(0)));
        }
    }
}
