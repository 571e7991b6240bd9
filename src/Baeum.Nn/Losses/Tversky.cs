namespace Baeum.Nn;

public abstract partial class Loss
{
    /// <summary>1 - both / (both + alpha · missed + beta · wrong) over the given axes, with both = Σ yTrue·yPred, missed = Σ yTrue·(1 - yPred), wrong = Σ (1 - yTrue)·yPred. Keras: <c>Tversky</c>, <c>"tversky"</c>.</summary>
    /// <remarks>With alpha = beta = 0.5 the same as <see cref="Dice"/>. Source: Salehi et al. 2017, "Tversky loss function for image segmentation".</remarks>
    public sealed class Tversky : Loss
    {
        /// <summary>Weight of what was missed. Default 0.5.</summary>
        public double Alpha { get; init; } = 0.5;

        /// <summary>Weight of what was predicted wrongly. Default 0.5.</summary>
        public double Beta { get; init; } = 0.5;

        /// <summary>The axes that are summed; null for all, which gives one loss for the whole batch.</summary>
        public int[]? Axis { get; init; }

        public override Variable Values(Variable yTrue, Variable yPred) => Regions(new Kernel(Alpha, Beta), yTrue, yPred, Axis);

        private readonly struct Kernel(double alpha, double beta) : IRowLoss
        {
            public float Value(ReadOnlySpan<float> t, ReadOnlySpan<float> p)
            {
                var (both, all) = Sums(t, p);
                return (float)(1 - both / all);
            }

            public void Gradient(ReadOnlySpan<float> t, ReadOnlySpan<float> p, float dy, Span<float> dp)
            {
                var (both, all) = Sums(t, p);
                for (int j = 0; j < p.Length; j++)
                    dp[j] = (float)(-dy * (t[j] - both / all * (t[j] - alpha * t[j] + beta * (1 - t[j]))) / all);
            }

            public void TargetGradient(ReadOnlySpan<float> t, ReadOnlySpan<float> p, float dy, Span<float> dt)
            {
                var (both, all) = Sums(t, p);
                for (int j = 0; j < p.Length; j++)
                    dt[j] = (float)(-dy * (p[j] - both / all * (p[j] + alpha * (1 - p[j]) - beta * p[j])) / all);
            }

            private (double Both, double All) Sums(ReadOnlySpan<float> t, ReadOnlySpan<float> p)
            {
                double both = 0, all = Epsilon;
                for (int j = 0; j < p.Length; j++)
                {
                    both += (double)t[j] * p[j];
                    all += (double)t[j] * p[j] + alpha * t[j] * (1 - p[j]) + beta * p[j] * (1 - t[j]);
                }
                return (both, all);
            }
        }
    }
}
