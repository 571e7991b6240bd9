using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

public abstract partial class Initializer
{
    /// <summary>Uniform of variance 1 / fanIn. Keras: <c>LecunUniform</c>, <c>"lecun_uniform"</c>.</summary>
    /// <remarks>Source: LeCun, Bottou, Orr, Müller, "Efficient BackProp", 1998.</remarks>
    public sealed class LecunUniform : RandomInitializer
    {
        protected override void Draw(Rng random, Span<float> values, Shape shape) => ScaledVariance.Draw(random, values, shape, 1, "fan_in", "uniform");
    }
}
