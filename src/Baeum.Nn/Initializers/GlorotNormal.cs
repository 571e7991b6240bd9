using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

public abstract partial class Initializer
{
    /// <summary>Normal, cut at two deviations, of variance 2 / (fanIn + fanOut). Keras: <c>GlorotNormal</c>, <c>"glorot_normal"</c>.</summary>
    /// <remarks>Source: Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks", AISTATS 2010.</remarks>
    public sealed class GlorotNormal : RandomInitializer
    {
        protected override void Draw(Rng random, Span<float> values, Shape shape) => ScaledVariance.Draw(random, values, shape, 1, "fan_avg", "truncated_normal");
    }
}
