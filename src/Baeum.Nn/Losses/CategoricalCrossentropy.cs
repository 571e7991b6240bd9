using Baeum.Compute;

namespace Baeum.Nn;

public abstract partial class Loss
{
    /// <summary>-Σ yTrue · log(yPred / Σ yPred) over the class axis; targets are columns of 0 and 1, probabilities are kept within [1e-7, 1 - 1e-7]. Keras: <c>CategoricalCrossentropy</c>, <c>"categorical_crossentropy"</c>.</summary>
    public sealed class CategoricalCrossentropy : Loss
    {
        /// <summary>Whether predictions are scores before the softmax instead of probabilities.</summary>
        public bool FromLogits { get; init; }

        /// <summary>How far targets move towards 1 / classes, from 0 to 1. Default 0.</summary>
        public double LabelSmoothing { get; init => field = Check.Between(value, 0, 1, "label_smoothing"); }

        /// <summary>The class axis. Default the last.</summary>
        public int Axis { get; init; } = -1;

        public override Variable Values(Variable yTrue, Variable yPred)
        {
            LossShapes.Same(Title, ref yTrue, ref yPred, $"use sparse_categorical_crossentropy, or {LossShapes.ToColumns}");
            var smooth = Affine.Smooth(LabelSmoothing, yTrue.Shape[^1]);
            return FromLogits ? Rows(new LogitsEntropy(smooth), yTrue, yPred, Axis) : Rows(new ProbabilityEntropy(smooth), yTrue, yPred, Axis);
        }
    }
}
