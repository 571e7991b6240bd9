namespace Baeum.Nn;

public static class GluOp
{
    extension(Variable x)
    {
        /// <summary>The first half of an axis times the sigmoid of the second half. Shape: [..., 2n, ...] → [..., n, ...]. Keras: <c>glu</c>; Dauphin et al. 2016.</summary>
        public Variable Glu(int axis = -1)
        {
            int length = x.Shape[x.Shape.Axis(axis)], half = length / 2;
            if (length % 2 != 0)
                throw new ShapeException($"Glu: axis {axis} of {x.Shape} must have an even length.");
            return x.Slice(axis, 0, half).Multiply(x.Slice(axis, half, half).Sigmoid());
        }
    }
}
