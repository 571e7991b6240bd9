using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

public abstract partial class Initializer
{
    /// <summary>Normal, cut at two deviations, of variance 2 / fanIn. Keras: <c>HeNormal</c>, <c>"he_normal"</c>.</summary>
    /// <remarks>Source: He, Zhang, Ren, Sun, "Delving Deep into Rectifiers", ICCV 2015.</remarks>
    public sealed class HeNormal : RandomInitializer
    {
        protected override void Draw(Rng random, Span<float> values, Shape shape) => ScaledVariance.Draw(random, values, shape, 2, "fan_in", "truncated_normal");
    }
}
