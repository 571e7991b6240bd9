using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public abstract partial class Loss
{
    /// <summary>Binary crossentropy times (1 - p)^gamma, where p is the probability given to the target: easy samples count less. Mean over an axis. Keras: <c>BinaryFocalCrossentropy</c>.</summary>
    /// <remarks>Source: Lin et al. 2018, "Focal Loss for Dense Object Detection".</remarks>
    public sealed class BinaryFocalCrossentropy : Loss
    {
        /// <summary>Whether class 1 is weighed by <see cref="Alpha"/> and class 0 by 1 - <see cref="Alpha"/>.</summary>
        public bool ApplyClassBalancing { get; init; }

        /// <summary>Weight of class 1 where classes are balanced. Default 0.25.</summary>
        public double Alpha { get; init; } = 0.25;

        /// <summary>How strongly easy samples are played down. Default 2; 0 is the binary crossentropy.</summary>
        public double Gamma { get; init => field = Check.NonNegative(value, "gamma"); } = 2;

        /// <summary>Whether predictions are scores before the sigmoid instead of probabilities.</summary>
        public bool FromLogits { get; init; }

        /// <summary>How far targets move towards 0.5, from 0 to 1. Default 0.</summary>
        public double LabelSmoothing { get; init => field = Check.Between(value, 0, 1, "label_smoothing"); }

        /// <summary>The axis that the mean is taken over. Default the last.</summary>
        public int Axis { get; init; } = -1;

        public override Variable Values(Variable yTrue, Variable yPred)
            => Pairs(new Kernel(Affine.Smooth(LabelSmoothing, classes: 2), ApplyClassBalancing ? (float)Alpha : null, new FocalPower(Gamma)), yTrue, FromLogits ? yPred.Sigmoid() : yPred, Axis);

        private readonly struct Kernel(Affine smooth, float? alpha, FocalPower power) : IPairLoss
        {
            private static Vector<float> One => Vector<float>.One;

            public Vector<float> Value(Vector<float> t, Vector<float> p)
            {
                var target = smooth.Of(t);
                return Weight(target) * power.Of(Miss(target, p)) * Crossentropy(target, p);
            }

            public Vector<float> Gradient(Vector<float> t, Vector<float> p)
            {
                var target = smooth.Of(t);
                var miss = Miss(target, p);
                var crossentropy = UnitRange.Open.Inside(p, (p - target) / (p * (One - p)));
                return Weight(target) * (power.Of(miss) * crossentropy + power.Gradient(miss) * (One - 2 * target) * Crossentropy(target, p));
            }

            public Vector<float> TargetGradient(Vector<float> t, Vector<float> p)
            {
                var (target, q) = (smooth.Of(t), UnitRange.Open.Clip(p));
                var miss = Miss(target, p);
                var (focal, crossentropy) = (power.Of(miss), Crossentropy(target, p));
                var byTarget = focal * (VectorMath.Log(One - q) - VectorMath.Log(q)) + power.Gradient(miss) * (One - 2 * p) * crossentropy;
                var byWeight = alpha is { } a ? new Vector<float>(2 * a - 1) * focal * crossentropy : Vector<float>.Zero;
                return smooth.Scale * (Weight(target) * byTarget + byWeight);
            }

            private Vector<float> Weight(Vector<float> t) => alpha is { } a ? t * a + (One - t) * (1 - a) : One;

            /// <summary>1 minus the probability given to the target.</summary>
            private static Vector<float> Miss(Vector<float> t, Vector<float> p) => One - (t * p + (One - t) * (One - p));

            private static Vector<float> Crossentropy(Vector<float> t, Vector<float> p)
            {
                var q = UnitRange.Open.Clip(p);
                return (t - One) * VectorMath.Log(One - q) - t * VectorMath.Log(q);
            }
        }
    }
}
