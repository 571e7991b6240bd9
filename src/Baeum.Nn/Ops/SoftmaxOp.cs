namespace Baeum.Nn;

public static class SoftmaxOp
{
    extension(Variable x)
    {
        /// <summary>eˣ / Σ eˣ along an axis, safe from overflow. Shape: any → same. Gradient: dx = y · (dy - Σ y · dy). Keras: <c>softmax</c>.</summary>
        public Variable Softmax(int axis = -1)
        {
            if (x.Shape.Axis(axis) != x.Shape.Rank - 1)
                return x.MoveAxis(axis, -1).Softmax().MoveAxis(-1, axis);
            var y = Variable.Empty(x.Shape);
            int n = x.Shape[^1];
            Compute.Softmax.Rows(x.Span, x.Size / Math.Max(n, 1), n, y.Span);
            return Tape.Record(y, [x], n, static (node, n) => Compute.Softmax.Gradient(node.Y, node.DY, node.Y.Length / Math.Max(n, 1), n, node.DX(0)));
        }
    }
}
