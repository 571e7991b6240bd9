using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

public abstract partial class Initializer
{
    /// <summary>Random values of variance <c>scale / fan</c>, so that signals keep their size from layer to layer. Keras: <c>VarianceScaling</c>, <c>"variance_scaling"</c>.</summary>
    /// <remarks>For a kernel [..., in, out] with a window of k positions, fanIn = in · k and fanOut = out · k.</remarks>
    public sealed class VarianceScaling(double scale = 1, string mode = "fan_in", string distribution = "truncated_normal") : RandomInitializer
    {
        private static readonly string[] Modes = ["fan_in", "fan_out", "fan_avg"];
        private static readonly string[] Distributions = ["truncated_normal", "untruncated_normal", "uniform"];

        /// <summary>Factor of the variance, above 0. Default 1.</summary>
        public double Scale { get; } = Check.Positive(scale);

        /// <summary><c>fan_in</c> (the default), <c>fan_out</c> or <c>fan_avg</c>.</summary>
        public string Mode { get; } = Modes.Contains(mode) ? mode : throw Nearest.Unknown("mode of VarianceScaling", mode, Modes);

        /// <summary><c>truncated_normal</c> (the default), <c>untruncated_normal</c> or <c>uniform</c>.</summary>
        public string Distribution { get; } = distribution == "normal" ? "truncated_normal"
            : Distributions.Contains(distribution) ? distribution : throw Nearest.Unknown("distribution of VarianceScaling", distribution, Distributions);

        protected override void Draw(Rng random, Span<float> values, Shape shape) => ScaledVariance.Draw(random, values, shape, Scale, Mode, Distribution);
    }
}
