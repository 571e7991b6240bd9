namespace Baeum.Nn;

public abstract partial class Loss
{
    /// <summary>What <c>"crossentropy"</c> means: the binary loss for one output, the sparse one for class numbers, else the categorical one.</summary>
    private sealed class CrossentropyByShape : Loss
    {
        private readonly BinaryCrossentropy _binary = new();
        private readonly CategoricalCrossentropy _categorical = new();
        private readonly SparseCategoricalCrossentropy _sparse = new();

        public override Variable Values(Variable yTrue, Variable yPred)
            => ClassificationKind.Of(yTrue.Shape, yPred.Shape) switch
            {
                ClassificationKind.Binary => _binary.Values(yTrue, yPred),
                ClassificationKind.Sparse => _sparse.Values(yTrue, yPred),
                _ => _categorical.Values(yTrue, yPred),
            };
    }
}
