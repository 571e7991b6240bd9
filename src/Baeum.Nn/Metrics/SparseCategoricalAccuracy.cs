namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>Share of samples whose largest prediction is that of their class; targets are class numbers. Keras: <c>SparseCategoricalAccuracy</c>.</summary>
    public sealed class SparseCategoricalAccuracy : MeanMetricWrapper
    {
        public override bool? LargerIsBetter => true;

        protected override Variable Values(Variable yTrue, Variable yPred)
        {
            LossShapes.Labels(Title, ref yTrue, yPred, axis: -1, "categorical_accuracy");
            return ArgMaxMatches.OfLabels(yTrue, yPred);
        }
    }
}
