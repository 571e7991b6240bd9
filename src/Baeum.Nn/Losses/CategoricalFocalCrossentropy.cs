using Baeum.Compute;

namespace Baeum.Nn;

public abstract partial class Loss
{
    /// <summary>-Σ alpha · (1 - q)^gamma · yTrue · log(q) with q = yPred / Σ yPred over the class axis: easy samples count less. Targets are columns of 0 and 1. Keras: <c>CategoricalFocalCrossentropy</c>.</summary>
    /// <remarks>Source: Lin et al. 2018, "Focal Loss for Dense Object Detection".</remarks>
    public sealed class CategoricalFocalCrossentropy : Loss
    {
        /// <summary>Weight of all classes, or of each class. Default 0.25.</summary>
        public Numbers Alpha { get; init; } = 0.25;

        /// <summary>How strongly easy samples are played down. Default 2; 0 is the crossentropy.</summary>
        public double Gamma { get; init => field = Check.NonNegative(value, "gamma"); } = 2;

        /// <summary>Whether predictions are scores before the softmax instead of probabilities.</summary>
        public bool FromLogits { get; init; }

        /// <summary>How far targets move towards 1 / classes, from 0 to 1. Default 0.</summary>
        public double LabelSmoothing { get; init => field = Check.Between(value, 0, 1, "label_smoothing"); }

        /// <summary>The class axis. Default the last.</summary>
        public int Axis { get; init; } = -1;

        public override Variable Values(Variable yTrue, Variable yPred)
        {
            LossShapes.Same(Title, ref yTrue, ref yPred, LossShapes.ToColumns);
            int classes = yPred.Shape[yPred.Shape.Axis(Axis)];
            if (!Alpha.IsSingle && Alpha.Count != classes)
                throw new ShapeException($"{Title}: alpha has {Alpha.Count} numbers, the predictions have {classes} classes; give one number, or one for each class.");
            var smooth = Affine.Smooth(LabelSmoothing, yTrue.Shape[^1]);
            return Rows(new Kernel(smooth, Alpha, Gamma), yTrue, FromLogits ? yPred.Softmax(Axis) : yPred, Axis);
        }

        private readonly struct Kernel(Affine smooth, Numbers alpha, double gamma) : IRowLoss
        {
            public float Value(ReadOnlySpan<float> t, ReadOnlySpan<float> p)
            {
                double total = RowSum.Of(p), sum = 0;
                for (int j = 0; j < p.Length; j++)
                    sum -= Weight(j) * smooth.Of(t[j]) * FocalLog((float)(p[j] / total));
                return (float)sum;
            }

            public void Gradient(ReadOnlySpan<float> t, ReadOnlySpan<float> p, float dy, Span<float> dp)
            {
                double total = RowSum.Of(p), mean = 0;
                for (int j = 0; j < p.Length; j++)
                    mean += Share(j, t[j], p[j] / total) * (p[j] / total);
                for (int j = 0; j < p.Length; j++)
                    dp[j] = (float)(dy * (Share(j, t[j], p[j] / total) - mean) / total);
            }

            public void TargetGradient(ReadOnlySpan<float> t, ReadOnlySpan<float> p, float dy, Span<float> dt)
            {
                double total = RowSum.Of(p);
                for (int j = 0; j < p.Length; j++)
                    dt[j] = (float)(-dy * smooth.Scale * Weight(j) * FocalLog((float)(p[j] / total)));
            }

            private double Weight(int j) => alpha[alpha.IsSingle ? 0 : j];

            /// <summary>(1 - q)^gamma · log(q)</summary>
            private double FocalLog(float share)
            {
                double q = UnitRange.Open.Clip(share);
                return Math.Pow(1 - q, gamma) * Math.Log(q);
            }

            /// <summary>The gradient of the loss with respect to q, 0 where q is clipped.</summary>
            private double Share(int j, float t, double q)
                => UnitRange.Open.Inside((float)q, 1) * Weight(j) * smooth.Of(t) * (gamma * Math.Pow(1 - q, gamma - 1) * Math.Log(q) - Math.Pow(1 - q, gamma) / q);
        }
    }
}
