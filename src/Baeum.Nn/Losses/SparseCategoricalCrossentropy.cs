using Baeum.Compute;

namespace Baeum.Nn;

public abstract partial class Loss
{
    /// <summary>-log(yPred[label] / Σ yPred) over the last axis; targets are class numbers, probabilities are kept within [1e-7, 1 - 1e-7]. Keras: <c>SparseCategoricalCrossentropy</c>, <c>"sparse_categorical_crossentropy"</c>.</summary>
    public sealed class SparseCategoricalCrossentropy : Loss
    {
        /// <summary>Whether predictions are scores before the softmax instead of probabilities.</summary>
        public bool FromLogits { get; init; }

        /// <summary>A label that marks samples which do not count, such as -1 or 255; null for none.</summary>
        public int? IgnoreClass { get; init; }

        public override Variable Values(Variable yTrue, Variable yPred) => Values(yTrue, yPred, axis: -1);

        internal Variable Values(Variable yTrue, Variable yPred, int axis)
        {
            LossShapes.Labels(Title, ref yTrue, yPred, axis, "categorical_crossentropy");
            ClassNumbers.Check(Title, yTrue, yPred.Shape[yPred.Shape.Axis(axis)], IgnoreClass);
            var values = FromLogits ? Rows(new LabelRow<Logits>(new(IgnoreClass)), yTrue, yPred, axis) : Rows(new LabelRow<Probabilities>(new(IgnoreClass)), yTrue, yPred, axis);
            if (IgnoreClass is { } ignored)
            {
                values.Mask = Variable.Empty(values.Shape);
                Elementwise.MapScalar(new NotEqual(), yTrue.Span, ignored, values.Mask.Span);
            }
            return values;
        }

        private readonly struct Probabilities(int? ignored) : ILabelLoss
        {
            public float Value(int label, ReadOnlySpan<float> p) => label == ignored ? 0 : -MathF.Log(UnitRange.Open.Clip(p[label] / (float)RowSum.Of(p)));

            public void Gradient(int label, ReadOnlySpan<float> p, float dy, Span<float> dp)
            {
                float total = (float)RowSum.Of(p);
                if (label == ignored || UnitRange.Open.Inside(p[label] / total, 1) == 0)
                {
                    dp.Clear();
                    return;
                }
                dp.Fill(dy / total);
                dp[label] = dy * (1 / total - 1 / p[label]);
            }
        }

        private readonly struct Logits(int? ignored) : ILabelLoss
        {
            public float Value(int label, ReadOnlySpan<float> p) => label == ignored ? 0 : LogSumExp.Of(p) - p[label];

            public void Gradient(int label, ReadOnlySpan<float> p, float dy, Span<float> dp)
            {
                if (label == ignored)
                {
                    dp.Clear();
                    return;
                }
                Elementwise.MapScalar(new ScaledExp(dy), p, LogSumExp.Of(p), dp);
                dp[label] -= dy;
            }
        }
    }
}
