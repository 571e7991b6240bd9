namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>Mean over the samples of Σ yTrue · log(yTrue / yPred), both within [1e-7, 1]. Keras: <c>KLDivergence</c>.</summary>
    public sealed class KLDivergence : MeanMetricWrapper
    {
        private Loss.KLDivergence? _loss;

        public override bool? LargerIsBetter => false;

        protected override Variable Values(Variable yTrue, Variable yPred) => (_loss ??= new() { Kind = "Metric", Name = Name }).Values(yTrue, yPred);
    }
}
