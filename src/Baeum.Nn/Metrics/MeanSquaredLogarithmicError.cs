namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>mean((log(yTrue + 1) - log(yPred + 1))²); values below 1e-7 count as 1e-7. Keras: <c>MeanSquaredLogarithmicError</c>, <c>"msle"</c>.</summary>
    public sealed class MeanSquaredLogarithmicError : MeanMetricWrapper
    {
        private Loss.MeanSquaredLogarithmicError? _loss;

        public override bool? LargerIsBetter => false;

        protected override Variable Values(Variable yTrue, Variable yPred) => (_loss ??= new() { Kind = "Metric", Name = Name }).Values(yTrue, yPred);
    }
}
