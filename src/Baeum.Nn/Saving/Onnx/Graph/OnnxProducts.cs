using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Products and sums over axes.</summary>
internal static class OnnxProducts
{
    extension(OnnxValue x)
    {
        /// <summary>Matrix product over the last two axes.</summary>
        public OnnxValue MatMul(OnnxValue y)
            => x.Graph.Node("MatMul", [x, y], Shape.Broadcast(x.Shape[..^2], y.Shape[..^2]).Then([x.Shape[^2], y.Shape[^1]]));

        /// <summary>The last two axes exchanged.</summary>
        public OnnxValue Transposed() => x.MoveAxis(-1, -2);

        /// <summary>A sum over axes.</summary>
        public OnnxValue Sum(Axes axes, bool keepDims = false)
            => x.Graph.Node("ReduceSum", [x, x.Graph.Integers([.. x.Positions(axes).Select(a => (long)a)])], x.Reduced(axes, keepDims), ("keepdims", keepDims ? 1 : 0));

        /// <summary>ReduceMean, ReduceMax and their like over axes.</summary>
        public OnnxValue Reduce(string op, Axes axes, bool keepDims = false)
            => x.Graph.Node(op, [x], x.Reduced(axes, keepDims), ("axes", x.Positions(axes)), ("keepdims", keepDims ? 1 : 0));

        public OnnxValue Mean(Axes axes, bool keepDims = false) => x.Reduce("ReduceMean", axes, keepDims);

        public OnnxValue Max(Axes axes, bool keepDims = false) => x.Reduce("ReduceMax", axes, keepDims);

        /// <summary>Softmax along an axis.</summary>
        public OnnxValue Softmax(int axis = -1) => x.Graph.Node("Softmax", [x], x.Shape, ("axis", x.Shape.Axis(axis)));

        private int[] Positions(Axes axes) => [.. axes.Select(a => x.Shape.Axis(a)).Order()];

        private Shape Reduced(Axes axes, bool keepDims)
        {
            var shape = x.Shape;
            foreach (int axis in x.Positions(axes).Reverse())
                shape = keepDims ? shape.With(axis, 1) : shape.Without(axis);
            return shape;
        }
    }
}
