using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

public abstract partial class Initializer
{
    /// <summary>Uniform in [minval, maxval). Keras: <c>RandomUniform</c>, <c>"random_uniform"</c>.</summary>
    public sealed class RandomUniform(double minval = -0.05, double maxval = 0.05) : RandomInitializer
    {
        /// <summary>Lower end. Default -0.05.</summary>
        public double Minval { get; } = minval;

        /// <summary>Upper end. Default 0.05.</summary>
        public double Maxval { get; } = maxval >= minval ? maxval : throw new ArgumentException(FormattableString.Invariant($"RandomUniform: maxval must be at least minval; received minval = {minval}, maxval = {maxval}."));

        protected override void Draw(Rng random, Span<float> values, Shape shape) => random.Uniform(values, (float)Minval, (float)Maxval);
    }
}
