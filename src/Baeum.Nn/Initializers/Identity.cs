using Baeum.Data;

namespace Baeum.Nn;

public abstract partial class Initializer
{
    /// <summary><c>gain</c> on the diagonal of a matrix, 0 elsewhere. Keras: <c>Identity</c>, <c>"identity"</c>.</summary>
    public sealed class Identity(double gain = 1) : Initializer
    {
        /// <summary>Value on the diagonal. Default 1.</summary>
        public double Gain { get; } = gain;

        /// <exception cref="ShapeException">The weight is not a matrix.</exception>
        public override float[] Make(Shape shape)
        {
            if (shape.Rank != 2)
                throw new ShapeException($"Identity: expected a weight of two axes, received shape {shape}.");
            var values = new float[shape.Size];
            for (int i = 0; i < Math.Min(shape[0], shape[1]); i++)
                values[i * shape[1] + i] = (float)Gain;
            return values;
        }
    }
}
