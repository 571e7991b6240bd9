using Baeum.Compute;

namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>The best precision tp / (tp + fp) where the recall tp / (tp + fn) is at least the given one. Keras: <c>PrecisionAtRecall</c>.</summary>
    public sealed class PrecisionAtRecall(double recall) : CurvePoint(Check.Between(recall, 0, 1))
    {
        /// <summary>The least recall, from 0 to 1.</summary>
        public new double Recall { get; } = recall;

        private protected override double[] Constrained => Recalls;

        private protected override double[] Rates => Precisions;
    }
}
