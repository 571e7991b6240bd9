using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public abstract partial class Loss
{
    /// <summary>-mean(yTrue · log(yPred) + (1 - yTrue) · log(1 - yPred)) over an axis; probabilities are kept within [1e-7, 1 - 1e-7]. Keras: <c>BinaryCrossentropy</c>, <c>"binary_crossentropy"</c>, <c>"bce"</c>.</summary>
    public sealed class BinaryCrossentropy : Loss
    {
        /// <summary>Whether predictions are scores before the sigmoid instead of probabilities.</summary>
        public bool FromLogits { get; init; }

        /// <summary>How far targets move towards 0.5, from 0 to 1. Default 0.</summary>
        public double LabelSmoothing { get; init => field = Check.Between(value, 0, 1, "label_smoothing"); }

        /// <summary>The axis that the mean is taken over. Default the last.</summary>
        public int Axis { get; init; } = -1;

        public override Variable Values(Variable yTrue, Variable yPred)
        {
            var smooth = Affine.Smooth(LabelSmoothing, classes: 2);
            return FromLogits ? Pairs(new Logits(smooth), yTrue, yPred, Axis) : Pairs(new Probabilities(smooth), yTrue, yPred, Axis);
        }

        private readonly struct Probabilities(Affine smooth) : IPairLoss
        {
            public Vector<float> Value(Vector<float> t, Vector<float> p)
            {
                var (target, q) = (smooth.Of(t), UnitRange.Open.Clip(p));
                return (target - Vector<float>.One) * VectorMath.Log(Vector<float>.One - q) - target * VectorMath.Log(q);
            }

            public Vector<float> Gradient(Vector<float> t, Vector<float> p) => UnitRange.Open.Inside(p, (p - smooth.Of(t)) / (p * (Vector<float>.One - p)));

            public Vector<float> TargetGradient(Vector<float> t, Vector<float> p)
            {
                var q = UnitRange.Open.Clip(p);
                return smooth.Scale * (VectorMath.Log(Vector<float>.One - q) - VectorMath.Log(q));
            }
        }

        private readonly struct Logits(Affine smooth) : IPairLoss
        {
            public Vector<float> Value(Vector<float> t, Vector<float> p) => VectorMath.Softplus(p) - smooth.Of(t) * p;
            public Vector<float> Gradient(Vector<float> t, Vector<float> p) => VectorMath.Sigmoid(p) - smooth.Of(t);
            public Vector<float> TargetGradient(Vector<float> t, Vector<float> p) => -smooth.Scale * p;
        }
    }
}
