namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>Intersection over union of all classes, tp / (tp + fp + fn), averaged; targets are columns of 0 and 1. Keras: <c>OneHotMeanIoU</c>.</summary>
    public sealed class OneHotMeanIoU(int numClasses) : Overlap(numClasses, All(numClasses))
    {
        /// <summary>Number of classes.</summary>
        public int NumClasses { get; } = numClasses;

        /// <summary>A class whose samples do not count; null for none.</summary>
        public int? IgnoreClass { get; init; }

        /// <summary>Whether predictions are class numbers; else, by default, the largest along <see cref="Axis"/> is taken.</summary>
        public bool SparseYPred { get; init; }

        /// <summary>The class axis. Default the last.</summary>
        public int Axis { get; init; } = -1;

        public override void Update(Variable yTrue, Variable yPred, Variable? sampleWeight = null)
        {
            using var scratch = ScratchTape.Enter();
            Count(Numbers(yTrue, sparse: false, Axis), Numbers(yPred, SparseYPred, Axis), sampleWeight, IgnoreClass);
        }
    }
}
