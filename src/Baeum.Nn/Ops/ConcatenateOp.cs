namespace Baeum.Nn;

public static class ConcatenateOp
{
    extension(Variable x)
    {
        /// <summary>x followed by other values along an axis. Shape: [..., n, ...], [..., m, ...] → [..., n + m, ...]. Gradient: each gets its part of dy.</summary>
        public Variable Concatenate(Variable other, int axis = -1) => Concatenate([x, other], axis);

        /// <summary>The values one after the other along an axis; their other axes are equal. Shape: [..., nᵢ, ...] → [..., Σ nᵢ, ...]. Gradient: each gets its part of dy.</summary>
        public static Variable Concatenate(ReadOnlySpan<Variable> values, int axis = -1)
        {
            if (values.Length == 0)
                throw new ArgumentException("Concatenate: give at least one value.");
            var shape = values[0].Shape;
            axis = shape.Axis(axis);
            int length = 0;
            foreach (var value in values)
            {
                if (value.Shape.Rank != shape.Rank || value.Shape.With(axis, 0) != shape.With(axis, 0))
                    throw new ShapeException($"Concatenate: shapes {shape} and {value.Shape} differ in more than axis {axis}.");
                length += value.Shape[axis];
            }
            var y = Variable.Empty(shape.With(axis, length));
            var strip = new Strip(shape[..axis].Size, length * shape[(axis + 1)..].Size);
            int start = 0;
            foreach (var value in values)
            {
                int width = value.Shape[axis..].Size;
                strip.Write(value.Span, start, width, y.Span);
                start += width;
            }
            return Tape.Record(y, values, (strip, axis), static (node, state) =>
            {
                for (int i = 0, start = 0; i < node.InputCount; i++)
                {
                    int width = node.Input(i).Shape[state.axis..].Size;
                    if (node.Needs(i))
                        state.strip.Read(node.DY, start, width, node.DX(i));
                    start += width;
                }
            });
        }
    }
}
