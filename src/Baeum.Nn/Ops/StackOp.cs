namespace Baeum.Nn;

public static class StackOp
{
    extension(Variable x)
    {
        /// <summary>x and another value of the same shape along a new axis. Shape: [...], [...] → [..., 2, ...]. Gradient: each gets its part of dy.</summary>
        public Variable Stack(Variable other, int axis = 0) => Stack([x, other], axis);

        /// <summary>Values of one shape along a new axis. Shape: n of [...] → [..., n, ...]. Gradient: each gets its part of dy.</summary>
        public static Variable Stack(ReadOnlySpan<Variable> values, int axis = 0)
        {
            if (values.Length == 0)
                throw new ArgumentException("Stack: give at least one value.");
            var shape = values[0].Shape;
            axis = shape.Insert(0, 1).Axis(axis);
            var room = new Arguments();
            var expanded = room.From(values.Length);
            for (int i = 0; i < expanded.Length; i++)
                expanded[i] = values[i].Shape == shape ? values[i].Reshape(shape.Insert(axis, 1))
                    : throw new ShapeException($"Stack: shapes {shape} and {values[i].Shape} differ.");
            return Variable.Concatenate(expanded, axis);
        }
    }
}
