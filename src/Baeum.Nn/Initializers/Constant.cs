using Baeum.Data;

namespace Baeum.Nn;

public abstract partial class Initializer
{
    /// <summary>One number everywhere. Keras: <c>Constant</c>, <c>"constant"</c>.</summary>
    public sealed class Constant(double value = 0) : Initializer
    {
        /// <summary>The number. Default 0.</summary>
        public double Value { get; } = value;

        public override float[] Make(Shape shape)
        {
            var values = new float[shape.Size];
            Array.Fill(values, (float)Value);
            return values;
        }
    }
}
