using Baeum.Data;

namespace Baeum.Nn;

internal static class ShapeJoin
{
    extension(Shape shape)
    {
        /// <summary>This shape followed by the axes of another.</summary>
        public Shape Then(Shape more)
        {
            for (int axis = 0; axis < more.Rank; axis++)
                shape = shape.Insert(shape.Rank, more[axis]);
            return shape;
        }
    }
}
