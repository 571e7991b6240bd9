namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>mean(max(1 - yTrue · yPred, 0)); targets are -1 and 1, or 0 and 1. Keras: <c>Hinge</c>.</summary>
    public sealed class Hinge : MeanMetricWrapper
    {
        private Loss.Hinge? _loss;

        public override bool? LargerIsBetter => false;

        protected override Variable Values(Variable yTrue, Variable yPred) => (_loss ??= new() { Kind = "Metric", Name = Name }).Values(yTrue, yPred);
    }
}
