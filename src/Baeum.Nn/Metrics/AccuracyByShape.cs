using Baeum.Data;

namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>What <c>"accuracy"</c> means: the binary accuracy for one output, the sparse one for class numbers, else the categorical one. Source: <c>get_metric</c> of Keras 3.</summary>
    private sealed class AccuracyByShape : Metric
    {
        private Metric? _resolved;

        public override bool? LargerIsBetter => true;

        public override Metric Resolve(Shape yTrue, Shape yPred, Loss? loss) => ClassificationKind.Of(yTrue, yPred) switch
        {
            ClassificationKind.Binary => new BinaryAccuracy { Name = Name },
            ClassificationKind.Sparse => new SparseCategoricalAccuracy { Name = Name },
            _ => new CategoricalAccuracy { Name = Name },
        };

        public override void Update(Variable yTrue, Variable yPred, Variable? sampleWeight = null)
            => (_resolved ??= Resolve(yTrue.Shape, yPred.Shape, null)).Update(yTrue, yPred, sampleWeight);

        public override double Result() => _resolved?.Result() ?? 0;

        public override void Reset() => _resolved?.Reset();
    }
}
