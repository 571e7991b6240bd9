namespace Baeum.Nn;

public abstract partial class Loss
{
    /// <summary>mean((yTrue - yPred)²) over the last axis. Keras: <c>MeanSquaredError</c>, <c>"mse"</c>.</summary>
    public sealed class MeanSquaredError : Loss
    {
        public override Variable Values(Variable yTrue, Variable yPred) => yTrue.Subtract(yPred).Square().Mean(axis: -1);
    }
}
