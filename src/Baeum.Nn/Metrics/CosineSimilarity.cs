namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>Mean over the samples of Σ yTrue/‖yTrue‖ · yPred/‖yPred‖: 1 for the same direction, -1 for the opposite one. Keras: <c>CosineSimilarity</c>.</summary>
    public sealed class CosineSimilarity : MeanMetricWrapper
    {
        private Loss.CosineSimilarity? _loss;

        /// <summary>The axis of the vectors that are compared. Default the last.</summary>
        public int Axis { get; init; } = -1;

        public override bool? LargerIsBetter => true;

        protected override Variable Values(Variable yTrue, Variable yPred)
            => (_loss ??= new() { Axis = Axis, Kind = "Metric", Name = Name }).Values(yTrue, yPred).Negate();
    }
}
