using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

public abstract partial class Initializer
{
    /// <summary>Uniform of variance 2 / (fanIn + fanOut). Keras: <c>GlorotUniform</c>, <c>"glorot_uniform"</c>. Keras's default for kernels.</summary>
    /// <remarks>Source: Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks", AISTATS 2010.</remarks>
    public sealed class GlorotUniform : RandomInitializer
    {
        protected override void Draw(Rng random, Span<float> values, Shape shape) => ScaledVariance.Draw(random, values, shape, 1, "fan_avg", "uniform");
    }
}
