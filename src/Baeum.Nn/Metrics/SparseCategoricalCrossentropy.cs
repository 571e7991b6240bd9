namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>Mean over the samples of -log(yPred[label] / Σ yPred); targets are class numbers. Keras: <c>SparseCategoricalCrossentropy</c>.</summary>
    /// <remarks>As in Keras, ignored samples leave the count only where there are sample weights or a mask; else they count as 0.</remarks>
    public sealed class SparseCategoricalCrossentropy : MeanMetricWrapper
    {
        private Loss.SparseCategoricalCrossentropy? _loss;

        /// <summary>Whether predictions are scores before the softmax instead of probabilities.</summary>
        public bool FromLogits { get; init; }

        /// <summary>A label that marks samples which do not count; null for none.</summary>
        public int? IgnoreClass { get; init; }

        /// <summary>The class axis. Default the last.</summary>
        public int Axis { get; init; } = -1;

        public override bool? LargerIsBetter => false;

        protected override Variable Values(Variable yTrue, Variable yPred)
            => (_loss ??= new() { FromLogits = FromLogits, IgnoreClass = IgnoreClass, Kind = "Metric", Name = Name }).Values(yTrue, yPred, Axis);
    }
}
