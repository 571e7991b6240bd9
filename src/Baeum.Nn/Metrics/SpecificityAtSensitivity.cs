using Baeum.Compute;

namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>The best specificity tn / (tn + fp) where the sensitivity tp / (tp + fn) is at least the given one. Keras: <c>SpecificityAtSensitivity</c>.</summary>
    public sealed class SpecificityAtSensitivity(double sensitivity) : CurvePoint(Check.Between(sensitivity, 0, 1))
    {
        /// <summary>The least sensitivity, from 0 to 1.</summary>
        public double Sensitivity { get; } = sensitivity;

        private protected override double[] Constrained => Recalls;

        private protected override double[] Rates => Specificities;
    }
}
