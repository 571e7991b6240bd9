using Baeum.Compute;

namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>The best recall tp / (tp + fn) where the precision tp / (tp + fp) is at least the given one. Keras: <c>RecallAtPrecision</c>.</summary>
    public sealed class RecallAtPrecision(double precision) : CurvePoint(Check.Between(precision, 0, 1))
    {
        /// <summary>The least precision, from 0 to 1.</summary>
        public new double Precision { get; } = precision;

        private protected override double[] Constrained => Precisions;

        private protected override double[] Rates => Recalls;
    }
}
