namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>√mean((yTrue - yPred)²). As in Keras, a mask does not matter to it. Keras: <c>RootMeanSquaredError</c>.</summary>
    public sealed class RootMeanSquaredError : MeanMetricWrapper
    {
        public override bool? LargerIsBetter => false;

        private protected override bool UsesMask => false;

        public override double Result() => (float)Math.Sqrt(Value);

        protected override Variable Values(Variable yTrue, Variable yPred)
        {
            LossShapes.Same(Title, ref yTrue, ref yPred);
            return yTrue.Subtract(yPred).Square();
        }
    }
}
