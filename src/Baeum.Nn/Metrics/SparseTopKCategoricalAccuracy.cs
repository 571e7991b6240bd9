using Baeum.Compute;

namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>Share of samples whose class is among the k largest predictions; targets are class numbers. Keras: <c>SparseTopKCategoricalAccuracy</c>.</summary>
    public sealed class SparseTopKCategoricalAccuracy : MeanMetricWrapper
    {
        /// <summary>How many predictions count. Default 5.</summary>
        public int K { get; init => field = Check.Positive(value, "k"); } = 5;

        public override bool? LargerIsBetter => true;

        protected override Variable Values(Variable yTrue, Variable yPred)
        {
            LossShapes.Labels(Title, ref yTrue, yPred, axis: -1, "top_k_categorical_accuracy");
            int classes = yPred.Shape[^1];
            ClassNumbers.Check(Title, yTrue, classes);
            var matches = Variable.Empty(yTrue.Shape);
            for (int row = 0; row < matches.Size; row++)
                matches.Span[row] = TopK.Contains(yPred.Span.Slice(row * classes, classes), (int)yTrue.Span[row], K) ? 1 : 0;
            return matches;
        }
    }
}
