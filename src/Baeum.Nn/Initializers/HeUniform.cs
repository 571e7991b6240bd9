using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

public abstract partial class Initializer
{
    /// <summary>Uniform of variance 2 / fanIn. Keras: <c>HeUniform</c>, <c>"he_uniform"</c>.</summary>
    /// <remarks>Source: He, Zhang, Ren, Sun, "Delving Deep into Rectifiers", ICCV 2015.</remarks>
    public sealed class HeUniform : RandomInitializer
    {
        protected override void Draw(Rng random, Span<float> values, Shape shape) => ScaledVariance.Draw(random, values, shape, 2, "fan_in", "uniform");
    }
}
