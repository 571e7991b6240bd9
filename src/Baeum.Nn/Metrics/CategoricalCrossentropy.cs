using Baeum.Compute;

namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>Mean over the samples of -Σ yTrue · log(yPred / Σ yPred); targets are columns of 0 and 1. Keras: <c>CategoricalCrossentropy</c>.</summary>
    public sealed class CategoricalCrossentropy : MeanMetricWrapper
    {
        private Loss.CategoricalCrossentropy? _loss;

        /// <summary>Whether predictions are scores before the softmax instead of probabilities.</summary>
        public bool FromLogits { get; init; }

        /// <summary>How far targets move towards 1 / classes, from 0 to 1. Default 0.</summary>
        public double LabelSmoothing { get; init => field = Check.Between(value, 0, 1, "label_smoothing"); }

        /// <summary>The class axis. Default the last.</summary>
        public int Axis { get; init; } = -1;

        public override bool? LargerIsBetter => false;

        protected override Variable Values(Variable yTrue, Variable yPred)
            => (_loss ??= new() { FromLogits = FromLogits, LabelSmoothing = LabelSmoothing, Axis = Axis, Kind = "Metric", Name = Name }).Values(yTrue, yPred);
    }
}
