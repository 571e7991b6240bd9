namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>Share of samples whose largest prediction is where the largest target is; targets are columns of 0 and 1. Keras: <c>CategoricalAccuracy</c>.</summary>
    public sealed class CategoricalAccuracy : MeanMetricWrapper
    {
        public override bool? LargerIsBetter => true;

        protected override Variable Values(Variable yTrue, Variable yPred)
        {
            LossShapes.Same(Title, ref yTrue, ref yPred, $"use sparse_categorical_accuracy, or {LossShapes.ToColumns}");
            return ArgMaxMatches.Of(yTrue, yPred);
        }
    }
}
