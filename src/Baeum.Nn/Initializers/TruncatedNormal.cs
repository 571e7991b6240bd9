using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

public abstract partial class Initializer
{
    /// <summary>Normal; values beyond two standard deviations are drawn again, which makes the deviation 0.88 of <c>stddev</c>. Keras: <c>TruncatedNormal</c>, <c>"truncated_normal"</c>.</summary>
    public sealed class TruncatedNormal(double mean = 0, double stddev = 0.05) : RandomInitializer
    {
        /// <summary>Mean. Default 0.</summary>
        public double Mean { get; } = mean;

        /// <summary>Standard deviation before the cut. Default 0.05.</summary>
        public double Stddev { get; } = Check.NonNegative(stddev);

        protected override void Draw(Rng random, Span<float> values, Shape shape) => random.TruncatedNormal(values, (float)Mean, (float)Stddev);
    }
}
