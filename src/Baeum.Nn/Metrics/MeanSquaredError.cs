namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>mean((yTrue - yPred)²). Keras: <c>MeanSquaredError</c>, <c>"mse"</c>.</summary>
    public sealed class MeanSquaredError : MeanMetricWrapper
    {
        private Loss.MeanSquaredError? _loss;

        public override bool? LargerIsBetter => false;

        protected override Variable Values(Variable yTrue, Variable yPred) => (_loss ??= new() { Kind = "Metric", Name = Name }).Values(yTrue, yPred);
    }
}
