namespace Baeum.Nn;

public abstract partial class Loss
{
    /// <summary>-Σ yTrue/‖yTrue‖ · yPred/‖yPred‖ over an axis: -1 for the same direction, 1 for the opposite one. Keras: <c>CosineSimilarity</c>, <c>"cosine_similarity"</c>.</summary>
    public sealed class CosineSimilarity : Loss
    {
        /// <summary>The axis of the vectors that are compared. Default the last.</summary>
        public int Axis { get; init; } = -1;

        public override Variable Values(Variable yTrue, Variable yPred)
        {
            LossShapes.Same(Title, ref yTrue, ref yPred);
            return Rows(new Kernel(), yTrue, yPred, Axis);
        }

        private readonly struct Kernel : IRowLoss
        {
            public float Value(ReadOnlySpan<float> t, ReadOnlySpan<float> p) => (float)-Cosine.Of(t, p);

            public void Gradient(ReadOnlySpan<float> t, ReadOnlySpan<float> p, float dy, Span<float> dp)
            {
                double ofT = Cosine.Inverse(t, out _), ofP = Cosine.Inverse(p, out bool clipped), cosine = clipped ? 0 : Cosine.Of(t, p);
                for (int j = 0; j < p.Length; j++)
                    dp[j] = (float)(dy * ofP * (cosine * p[j] * ofP - t[j] * ofT));
            }

            public void TargetGradient(ReadOnlySpan<float> t, ReadOnlySpan<float> p, float dy, Span<float> dt) => Gradient(p, t, dy, dt);
        }
    }
}
