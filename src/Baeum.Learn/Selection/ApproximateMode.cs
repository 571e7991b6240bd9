namespace Baeum.Learn;

/// <summary>Shares a number of draws among classes in proportion to their counts: whole shares first, then the largest remainders, ties by chance. scikit-learn: <c>_approximate_mode</c>.</summary>
internal static class ApproximateMode
{
    public static int[] Draw(int[] counts, int draws, MersenneTwister random)
    {
        double total = counts.Sum();
        var shares = Array.ConvertAll(counts, count => count / total * draws);
        var drawn = Array.ConvertAll(shares, share => (int)Math.Floor(share));
        int missing = draws - drawn.Sum();
        if (missing <= 0)
            return drawn;
        var remainders = shares.Select((share, i) => share - drawn[i]).ToArray();
        foreach (double value in remainders.Distinct().OrderDescending())
        {
            var tied = Enumerable.Range(0, counts.Length).Where(i => remainders[i] == value).ToArray();
            int add = Math.Min(tied.Length, missing);
            foreach (int pick in random.Permutation(tied.Length).Take(add))
                drawn[tied[pick]]++;
            missing -= add;
            if (missing == 0)
                break;
        }
        return drawn;
    }
}
