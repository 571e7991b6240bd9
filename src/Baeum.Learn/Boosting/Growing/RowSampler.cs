namespace Baeum.Learn;

/// <summary>Draws the rows of a tree with the random numbers of XGBoost.</summary>
internal abstract class RowSampler
{
    /// <summary>Says of each row whether it is drawn.</summary>
    public abstract void Draw(ReadOnlySpan<GradientPair> pairs, Span<bool> drawn);

    /// <summary>The sampler of a tree method; null if all rows are drawn.</summary>
    public static RowSampler? Of(BoostedTreeSettings settings, StandardRandom random)
        => settings.Subsample == 1 ? null : settings.TreeMethod == "hist" ? new SkippingSampler(settings.Subsample, random) : new CoinSampler(settings.Subsample, random, settings.TreeMethod == "exact");
}

/// <summary>As the <c>hist</c> method draws: one number of a linear congruential generator a row, so that a thread may begin anywhere.</summary>
internal sealed class SkippingSampler(float share, StandardRandom random) : RowSampler
{
    private const ulong Factor = 16807, Mask = (1UL << 63) - 1;

    public override void Draw(ReadOnlySpan<GradientPair> pairs, Span<bool> drawn)
    {
        ulong state = random.Next();
        if (state == 0)
            state = 1;
        for (int row = 0; row < pairs.Length; row++)
        {
            if (!(pairs[row].Hessian >= 0))
            {
                drawn[row] = false;
                continue;
            }
            state = (Factor * state) & Mask;
            drawn[row] = (state - 1) / (double)Mask < share;
        }
    }
}

/// <summary>As the other methods draw: a coin a row.</summary>
internal sealed class CoinSampler(float share, StandardRandom random, bool skipsNegative) : RowSampler
{
    public override void Draw(ReadOnlySpan<GradientPair> pairs, Span<bool> drawn)
    {
        for (int row = 0; row < pairs.Length; row++)
            drawn[row] = (!skipsNegative || pairs[row].Hessian >= 0) && random.Bernoulli(share);
    }
}
