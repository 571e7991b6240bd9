using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Cuts the samples into k parts of nearly equal size, each of which is the test part once. scikit-learn: <c>KFold</c>.</summary>
public sealed record KFold : Splitter
{
    /// <summary>k folds, default 5.</summary>
    public KFold(int nSplits = 5) => NSplits = nSplits;

    /// <summary>Number of folds.</summary>
    public int NSplits { get; init => field = AtLeastTwo(value); }

    /// <summary>Put the samples into a random order first. Default false.</summary>
    public bool Shuffle { get; init; }

    /// <summary>Seed of the order.</summary>
    public int? Seed { get; init; }

    protected override IEnumerable<Fold> Folds(int samples, Labels? y, Labels? groups) => Folds(samples, Shuffle ? Seeds.Generator(Seed) : null);

    internal IEnumerable<Fold> Folds(int samples, MersenneTwister? random)
    {
        Enough(NSplits, samples);
        int[] order = [.. Enumerable.Range(0, samples)];
        random?.Shuffle(order.AsSpan());
        var fold = new int[samples];
        for (int k = 0, at = 0; k < NSplits; k++)
            for (int end = at + samples / NSplits + (k < samples % NSplits ? 1 : 0); at < end; at++)
                fold[order[at]] = k;
        return Enumerable.Range(0, NSplits).Select(k => Masked(samples, row => fold[row] == k));
    }
}
