namespace Baeum.Nn;

public abstract partial class Loss
{
    /// <summary>1 - 2·Σ(yTrue · yPred) / (Σ yTrue + Σ yPred) over the given axes: how little two regions overlap. Keras: <c>Dice</c>, <c>"dice"</c>.</summary>
    public sealed class Dice : Loss
    {
        /// <summary>The axes that are summed; null for all, which gives one loss for the whole batch.</summary>
        public int[]? Axis { get; init; }

        public override Variable Values(Variable yTrue, Variable yPred) => Regions(new Kernel(), yTrue, yPred, Axis);

        private readonly struct Kernel : IRowLoss
        {
            public float Value(ReadOnlySpan<float> t, ReadOnlySpan<float> p)
            {
                var (both, either) = Sums(t, p);
                return (float)(1 - 2 * both / either);
            }

            public void Gradient(ReadOnlySpan<float> t, ReadOnlySpan<float> p, float dy, Span<float> dp)
            {
                var (both, either) = Sums(t, p);
                for (int j = 0; j < p.Length; j++)
                    dp[j] = (float)(-2 * dy * (t[j] - both / either) / either);
            }

            public void TargetGradient(ReadOnlySpan<float> t, ReadOnlySpan<float> p, float dy, Span<float> dt) => Gradient(p, t, dy, dt);

            private static (double Both, double Either) Sums(ReadOnlySpan<float> t, ReadOnlySpan<float> p)
            {
                double both = 0, either = Epsilon;
                for (int j = 0; j < p.Length; j++)
                {
                    both += (double)t[j] * p[j];
                    either += (double)t[j] + p[j];
                }
                return (both, either);
            }
        }
    }
}
