namespace Baeum.Learn;

/// <summary>LightGBM's rank_xendcg: the cross-entropy between softmax scores and grades with noise. Source: Bruch (2021), An Alternative Cross Entropy Loss for Learning-to-Rank; microsoft/LightGBM, src/objective/rank_objective.hpp.</summary>
/// <param name="grades">The grade of each sample, 0, 1, 2 ...</param>
/// <param name="groups">The size of each group.</param>
/// <param name="weights">What each sample counts; null for equally much.</param>
/// <param name="seed">What the noise derives from: group g has the seed + g.</param>
internal sealed class RankXendcg(double[] grades, int[] groups, double[]? weights, int seed)
{
    private const double Least = 1e-15;
    private readonly uint[] _states = [.. groups.Select((_, g) => unchecked((uint)(seed + g)))];

    /// <summary>LightGBM's seed of objectives, which is 5 or derives from the seed of everything.</summary>
    public static int Seed(int? seed)
    {
        if (seed is not { } all)
            return 5;
        uint state = unchecked((uint)all);
        int drawn = 0;
        for (int i = 0; i < 5; i++)
            drawn = Next(ref state);
        return drawn % short.MaxValue;
    }

    /// <summary>Gradients and hessians of all samples.</summary>
    public void Gradients(double[] scores, GradientPair[][] pairs)
    {
        int start = 0;
        for (int g = 0; g < groups.Length; g++)
        {
            OfGroup(scores.AsSpan(start, groups[g]), start, ref _states[g], pairs[0]);
            start += groups[g];
        }
    }

    private void OfGroup(ReadOnlySpan<double> scores, int start, ref uint state, GradientPair[] pairs)
    {
        int n = scores.Length;
        if (n <= 1)
        {
            pairs.AsSpan(start, n).Clear();
            return;
        }
        double[] rho = scores.ToArray(), lambda = new double[n], terms = new double[n];
        new LGBMOutput("multiclass", 1, false).Convert(rho);
        double all = 0;
        for (int i = 0; i < n; i++)
            all += terms[i] = Math.Pow(2, (int)grades[start + i]) - (float)(Next(ref state) / 32768f);
        double inverse = 1 / Math.Max(Least, all), first = 0, second = 0;
        for (int i = 0; i < n; i++)
        {
            lambda[i] = rho[i] - terms[i] * inverse;
            first += terms[i] = lambda[i] / (1 - rho[i]);
        }
        for (int i = 0; i < n; i++)
        {
            double term = rho[i] * (first - terms[i]);
            lambda[i] += term;
            second += terms[i] = term / (1 - rho[i]);
        }
        for (int i = 0; i < n; i++)
        {
            double weight = weights is null ? 1 : weights[start + i];
            pairs[start + i] = new((float)((lambda[i] + rho[i] * (second - terms[i])) * weight), (float)(rho[i] * (1 - rho[i]) * weight));
        }
    }

    // LightGBM's generator: a linear congruence of which 15 bits are used.
    private static int Next(ref uint state)
    {
        state = unchecked(214013 * state + 2531011);
        return (int)(state >> 16 & 0x7FFF);
    }
}
