namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>Intersection over union of all classes, tp / (tp + fp + fn), averaged. Keras: <c>MeanIoU</c>.</summary>
    public sealed class MeanIoU(int numClasses) : Overlap(numClasses, All(numClasses))
    {
        /// <summary>Number of classes.</summary>
        public int NumClasses { get; } = numClasses;

        /// <summary>A class whose samples do not count; null for none.</summary>
        public int? IgnoreClass { get; init; }

        /// <summary>Whether targets are class numbers; else the largest along <see cref="Axis"/> is taken.</summary>
        public bool SparseYTrue { get; init; } = true;

        /// <summary>Whether predictions are class numbers; else the largest along <see cref="Axis"/> is taken.</summary>
        public bool SparseYPred { get; init; } = true;

        /// <summary>The class axis. Default the last.</summary>
        public int Axis { get; init; } = -1;

        public override void Update(Variable yTrue, Variable yPred, Variable? sampleWeight = null)
        {
            using var scratch = ScratchTape.Enter();
            Count(Numbers(yTrue, SparseYTrue, Axis), Numbers(yPred, SparseYPred, Axis), sampleWeight, IgnoreClass);
        }
    }
}
