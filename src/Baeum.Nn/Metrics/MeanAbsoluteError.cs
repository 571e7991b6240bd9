namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>mean(|yTrue - yPred|). Keras: <c>MeanAbsoluteError</c>, <c>"mae"</c>.</summary>
    public sealed class MeanAbsoluteError : MeanMetricWrapper
    {
        private Loss.MeanAbsoluteError? _loss;

        public override bool? LargerIsBetter => false;

        protected override Variable Values(Variable yTrue, Variable yPred) => (_loss ??= new() { Kind = "Metric", Name = Name }).Values(yTrue, yPred);
    }
}
