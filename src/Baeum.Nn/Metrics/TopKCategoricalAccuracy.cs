using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>Share of samples whose right class is among the k largest predictions; targets are columns of 0 and 1. Keras: <c>TopKCategoricalAccuracy</c>.</summary>
    public sealed class TopKCategoricalAccuracy : MeanMetricWrapper
    {
        /// <summary>How many predictions count. Default 5.</summary>
        public int K { get; init => field = Check.Positive(value, "k"); } = 5;

        public override bool? LargerIsBetter => true;

        protected override Variable Values(Variable yTrue, Variable yPred)
        {
            LossShapes.Same(Title, ref yTrue, ref yPred, $"use sparse_top_k_categorical_accuracy, or {LossShapes.ToColumns}");
            int classes = yPred.Shape[^1];
            var matches = Variable.Empty(yPred.Shape.Without(^1));
            for (int row = 0; row < matches.Size; row++)
                matches.Span[row] = TopK.Contains(yPred.Span.Slice(row * classes, classes), TensorPrimitives.IndexOfMax(yTrue.Span.Slice(row * classes, classes)), K) ? 1 : 0;
            return matches;
        }
    }
}
