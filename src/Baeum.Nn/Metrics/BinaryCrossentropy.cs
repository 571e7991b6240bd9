using Baeum.Compute;

namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>-mean(yTrue · log(yPred) + (1 - yTrue) · log(1 - yPred)). Keras: <c>BinaryCrossentropy</c>, <c>"bce"</c>.</summary>
    public sealed class BinaryCrossentropy : MeanMetricWrapper
    {
        private Loss.BinaryCrossentropy? _loss;

        /// <summary>Whether predictions are scores before the sigmoid instead of probabilities.</summary>
        public bool FromLogits { get; init; }

        /// <summary>How far targets move towards 0.5, from 0 to 1. Default 0.</summary>
        public double LabelSmoothing { get; init => field = Check.Between(value, 0, 1, "label_smoothing"); }

        public override bool? LargerIsBetter => false;

        protected override Variable Values(Variable yTrue, Variable yPred)
            => (_loss ??= new() { FromLogits = FromLogits, LabelSmoothing = LabelSmoothing, Kind = "Metric", Name = Name }).Values(yTrue, yPred);
    }
}
