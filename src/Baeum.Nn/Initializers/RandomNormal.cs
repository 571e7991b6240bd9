using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

public abstract partial class Initializer
{
    /// <summary>Normal. Keras: <c>RandomNormal</c>, <c>"random_normal"</c>.</summary>
    public sealed class RandomNormal(double mean = 0, double stddev = 0.05) : RandomInitializer
    {
        /// <summary>Mean. Default 0.</summary>
        public double Mean { get; } = mean;

        /// <summary>Standard deviation. Default 0.05.</summary>
        public double Stddev { get; } = Check.NonNegative(stddev);

        protected override void Draw(Rng random, Span<float> values, Shape shape) => random.Normal(values, (float)Mean, (float)Stddev);
    }
}
