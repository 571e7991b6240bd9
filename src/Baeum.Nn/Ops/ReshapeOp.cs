using System.Runtime.CompilerServices;
using Baeum.Data;

namespace Baeum.Nn;

public static class ReshapeOp
{
    extension(Variable x)
    {
        /// <summary>The same values under another shape; one length may be -1 and follows from the others. Costs nothing. Shape: any → <paramref name="shape"/>. Gradient: dx = dy.</summary>
        [OverloadResolutionPriority(1)]
        public Variable Reshape(Shape shape) => Tape.Record(Variable.View(x, Complete(x, shape)), [x], 0, static (node, _) => node.Pass(0));

        /// <summary>As <see cref="Reshape(Variable, Shape)"/>: <c>x.Reshape(2, -1)</c>.</summary>
        public Variable Reshape(params ReadOnlySpan<int> shape) => x.Reshape(Shape.Create(shape));
    }

    private static Shape Complete(Variable x, Shape shape)
    {
        int unknown = -1;
        long rest = 1;
        for (int axis = 0; axis < shape.Rank; axis++)
            if (shape[axis] != Shape.Unknown)
                rest = checked(rest * shape[axis]);
            else if (unknown < 0)
                unknown = axis;
            else
                throw new ShapeException($"Reshape: {shape} has more than one unknown length; at most one may be -1.");
        if (unknown >= 0 && rest > 0 && x.Size % rest == 0)
            return shape.With(unknown, (int)(x.Size / rest));
        return unknown < 0 && rest == x.Size ? shape
            : throw new ShapeException($"Reshape: {x.Shape} holds {x.Size} values, which do not fill the shape {shape}.");
    }
}
