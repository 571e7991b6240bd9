using Baeum.Compute;

namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>The best sensitivity tp / (tp + fn) where the specificity tn / (tn + fp) is at least the given one. Keras: <c>SensitivityAtSpecificity</c>.</summary>
    public sealed class SensitivityAtSpecificity(double specificity) : CurvePoint(Check.Between(specificity, 0, 1))
    {
        /// <summary>The least specificity, from 0 to 1.</summary>
        public double Specificity { get; } = specificity;

        private protected override double[] Constrained => Specificities;

        private protected override double[] Rates => Recalls;
    }
}
