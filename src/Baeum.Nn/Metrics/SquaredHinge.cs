namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>mean(max(1 - yTrue · yPred, 0)²); targets are -1 and 1, or 0 and 1. Keras: <c>SquaredHinge</c>.</summary>
    public sealed class SquaredHinge : MeanMetricWrapper
    {
        private Loss.SquaredHinge? _loss;

        public override bool? LargerIsBetter => false;

        protected override Variable Values(Variable yTrue, Variable yPred) => (_loss ??= new() { Kind = "Metric", Name = Name }).Values(yTrue, yPred);
    }
}
