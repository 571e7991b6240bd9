namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>mean(log(cosh(yPred - yTrue))). Keras: <c>LogCoshError</c>; its name in the logs is <c>logcosh</c>.</summary>
    public sealed class LogCoshError : MeanMetricWrapper
    {
        private Loss.LogCosh? _loss;

        public override bool? LargerIsBetter => false;

        private protected override string DefaultName => "logcosh";

        protected override Variable Values(Variable yTrue, Variable yPred) => (_loss ??= new() { Kind = "Metric", Name = Name }).Values(yTrue, yPred);
    }
}
