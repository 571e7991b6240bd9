namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>mean(yPred - yTrue · log(yPred + 1e-7)). Keras: <c>Poisson</c>.</summary>
    public sealed class Poisson : MeanMetricWrapper
    {
        private Loss.Poisson? _loss;

        public override bool? LargerIsBetter => false;

        protected override Variable Values(Variable yTrue, Variable yPred) => (_loss ??= new() { Kind = "Metric", Name = Name }).Values(yTrue, yPred);
    }
}
