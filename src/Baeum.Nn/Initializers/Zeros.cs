using Baeum.Data;

namespace Baeum.Nn;

public abstract partial class Initializer
{
    /// <summary>0</summary>
    public sealed class Zeros : Initializer
    {
        public override float[] Make(Shape shape) => new float[shape.Size];
    }
}
