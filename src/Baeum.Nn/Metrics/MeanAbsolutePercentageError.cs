namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>100 · mean(|yTrue - yPred| / max(|yTrue|, 1e-7)). Keras: <c>MeanAbsolutePercentageError</c>, <c>"mape"</c>.</summary>
    public sealed class MeanAbsolutePercentageError : MeanMetricWrapper
    {
        private Loss.MeanAbsolutePercentageError? _loss;

        public override bool? LargerIsBetter => false;

        protected override Variable Values(Variable yTrue, Variable yPred) => (_loss ??= new() { Kind = "Metric", Name = Name }).Values(yTrue, yPred);
    }
}
