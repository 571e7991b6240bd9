namespace Baeum.Nn;

public abstract partial class Loss
{
    /// <summary>max(neg - pos + 1, 0) with pos = Σ yTrue · yPred and neg = max((1 - yTrue) · yPred) over the last axis; targets are columns of 0 and 1. Keras: <c>CategoricalHinge</c>, <c>"categorical_hinge"</c>.</summary>
    public sealed class CategoricalHinge : Loss
    {
        public override Variable Values(Variable yTrue, Variable yPred)
        {
            LossShapes.Same(Title, ref yTrue, ref yPred, LossShapes.ToColumns);
            return Rows(new Kernel(), yTrue, yPred);
        }

        private readonly struct Kernel : IRowLoss
        {
            public float Value(ReadOnlySpan<float> t, ReadOnlySpan<float> p) => MathF.Max(Margin(t, p, out _, out _), 0);

            public void Gradient(ReadOnlySpan<float> t, ReadOnlySpan<float> p, float dy, Span<float> dp)
            {
                dp.Clear();
                if (Margin(t, p, out float neg, out int ties) > 0)
                    for (int j = 0; j < p.Length; j++)
                        dp[j] = dy * (((1 - t[j]) * p[j] == neg ? (1 - t[j]) / ties : 0) - t[j]);
            }

            public void TargetGradient(ReadOnlySpan<float> t, ReadOnlySpan<float> p, float dy, Span<float> dt)
            {
                dt.Clear();
                if (Margin(t, p, out float neg, out int ties) > 0)
                    for (int j = 0; j < p.Length; j++)
                        dt[j] = dy * (((1 - t[j]) * p[j] == neg ? -p[j] / ties : 0) - p[j]);
            }

            /// <summary>neg - pos + 1, and how many classes reach neg: they share its gradient.</summary>
            private static float Margin(ReadOnlySpan<float> t, ReadOnlySpan<float> p, out float neg, out int ties)
            {
                double pos = 0;
                (neg, ties) = (float.NegativeInfinity, 0);
                for (int j = 0; j < p.Length; j++)
                {
                    pos += (double)t[j] * p[j];
                    float wrong = (1 - t[j]) * p[j];
                    ties = wrong > neg ? 1 : wrong == neg ? ties + 1 : ties;
                    neg = MathF.Max(neg, wrong);
                }
                return (float)(neg - pos + 1);
            }
        }
    }
}
