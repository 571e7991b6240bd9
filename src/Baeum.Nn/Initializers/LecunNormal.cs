using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

public abstract partial class Initializer
{
    /// <summary>Normal, cut at two deviations, of variance 1 / fanIn. Keras: <c>LecunNormal</c>, <c>"lecun_normal"</c>.</summary>
    /// <remarks>Source: LeCun, Bottou, Orr, Müller, "Efficient BackProp", 1998.</remarks>
    public sealed class LecunNormal : RandomInitializer
    {
        protected override void Draw(Rng random, Span<float> values, Shape shape) => ScaledVariance.Draw(random, values, shape, 1, "fan_in", "truncated_normal");
    }
}
