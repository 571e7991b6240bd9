namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>Mean over the samples of max(neg - pos + 1, 0) with pos = Σ yTrue · yPred and neg = max((1 - yTrue) · yPred). Keras: <c>CategoricalHinge</c>.</summary>
    public sealed class CategoricalHinge : MeanMetricWrapper
    {
        private Loss.CategoricalHinge? _loss;

        public override bool? LargerIsBetter => false;

        protected override Variable Values(Variable yTrue, Variable yPred) => (_loss ??= new() { Kind = "Metric", Name = Name }).Values(yTrue, yPred);
    }
}
