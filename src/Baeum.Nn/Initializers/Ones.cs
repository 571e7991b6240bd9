using Baeum.Data;

namespace Baeum.Nn;

public abstract partial class Initializer
{
    /// <summary>1. Keras: <c>Ones</c>, <c>"ones"</c>.</summary>
    public sealed class Ones : Initializer
    {
        public override float[] Make(Shape shape)
        {
            var values = new float[shape.Size];
            Array.Fill(values, 1f);
            return values;
        }
    }
}
