using Baeum.Data;

namespace Baeum.Nn;

public static class TransposeOp
{
    extension(Variable x)
    {
        /// <summary>Axis i of the result is axis <c>axes[i]</c> of x; without axes their order is reversed. Costs nothing where no axis moves. Shape: [a, b, ...] → permuted. Gradient: dy with the axes put back.</summary>
        public Variable Transpose(params ReadOnlySpan<int> axes)
        {
            var order = Order(x.Shape, axes);
            Shape shape = order;
            bool moves = false;
            for (int i = 0; i < order.Rank; i++)
            {
                moves |= order[i] != i;
                shape = shape.With(i, x.Shape[order[i]]);
            }
            if (!moves)
                return x;
            var y = Variable.Empty(shape);
            Permutation.Copy(x.Span, x.Shape, order, y.Span);
            return Tape.Record(y, [x], (shape, order), static (node, state) => Permutation.Copy(node.DY, state.shape, Inverse(state.order), node.DX(0)));
        }

        /// <summary>Moves one axis to another place; the others keep their order. Shape: [..., n, ...] → permuted.</summary>
        public Variable MoveAxis(int source, int destination)
        {
            Shape order = [];
            for (int axis = 0; axis < x.Shape.Rank; axis++)
                if (axis != x.Shape.Axis(source))
                    order = order.Insert(order.Rank, axis);
            order = order.Insert(x.Shape.Axis(destination), x.Shape.Axis(source));
            Span<int> axes = stackalloc int[order.Rank];
            order.CopyTo(axes);
            return x.Transpose(axes);
        }
    }

    /// <summary>The axes, checked. A shape holds them because it needs no heap.</summary>
    private static Shape Order(Shape x, ReadOnlySpan<int> axes)
    {
        Span<int> order = stackalloc int[x.Rank];
        Span<bool> used = stackalloc bool[x.Rank];
        if (axes.Length != 0 && axes.Length != x.Rank)
            throw new ShapeException($"Transpose: shape {x} has {x.Rank} axes, received an order of {axes.Length}.");
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = axes.Length == 0 ? x.Rank - 1 - i : x.Axis(axes[i]);
            if (used[order[i]])
                throw new ShapeException($"Transpose: axis {order[i]} is named twice; name each axis of {x} once.");
            used[order[i]] = true;
        }
        return Shape.Create(order);
    }

    private static Shape Inverse(Shape order)
    {
        Span<int> inverse = stackalloc int[order.Rank];
        for (int i = 0; i < order.Rank; i++)
            inverse[order[i]] = i;
        return Shape.Create(inverse);
    }
}
