using Baeum.Compute;

namespace Baeum.Nn;

public abstract partial class Metric
{
    /// <summary>Intersection over union of class 0, class 1, or both averaged, where probabilities from the threshold on mean 1. Keras: <c>BinaryIoU</c>.</summary>
    public sealed class BinaryIoU(int[]? targetClassIds = null) : Overlap(2, targetClassIds ?? [0, 1])
    {
        /// <summary>The classes whose values are averaged. Default 0 and 1.</summary>
        public int[] TargetClassIds { get; } = targetClassIds ?? [0, 1];

        /// <summary>Predictions from here on mean class 1. Default 0.5.</summary>
        public double Threshold { get; init; } = 0.5;

        public override void Update(Variable yTrue, Variable yPred, Variable? sampleWeight = null)
        {
            using var scratch = ScratchTape.Enter();
            var numbers = Variable.Empty(yPred.Shape);
            Elementwise.MapScalar(new GreaterOrEqual(), yPred.Span, (float)Threshold, numbers.Span);
            Count(yTrue, numbers, sampleWeight);
        }
    }
}
