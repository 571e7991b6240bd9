using Baeum.Compute;

namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>Share of predictions that equal their targets. Keras: <c>Accuracy</c>. In <c>Compile</c> the string "accuracy" means one of the accuracies for classifiers instead.</summary>
    public sealed class Accuracy : MeanMetricWrapper
    {
        public override bool? LargerIsBetter => true;

        protected override Variable Values(Variable yTrue, Variable yPred)
        {
            LossShapes.Same(Title, ref yTrue, ref yPred);
            var matches = Variable.Empty(yPred.Shape);
            Elementwise.Map(new Equal(), yTrue.Span, yPred.Span, matches.Span);
            return matches;
        }
    }
}
