using Baeum.Data;

namespace Baeum.Learn;

/// <summary>As <see cref="KFold"/>, and every class has the same share in each fold. scikit-learn: <c>StratifiedKFold</c>.</summary>
public sealed record StratifiedKFold : Splitter
{
    /// <summary>k folds, default 5.</summary>
    public StratifiedKFold(int nSplits = 5) => NSplits = nSplits;

    /// <summary>Number of folds.</summary>
    public int NSplits { get; init => field = AtLeastTwo(value); }

    /// <summary>Put the samples of each class into a random order first. Default false.</summary>
    public bool Shuffle { get; init; }

    /// <summary>Seed of the order.</summary>
    public int? Seed { get; init; }

    protected override IEnumerable<Fold> Folds(int samples, Labels? y, Labels? groups) => Folds(Needed(y), Shuffle ? Seeds.Generator(Seed) : null);

    internal IEnumerable<Fold> Folds(Labels y, MersenneTwister? random)
    {
        if (!TargetKind.AreClasses(y))
            throw new ArgumentException($"StratifiedKFold: y must hold classes, one a sample; received {y}.");
        Enough(NSplits, y.Count);
        int[] codes = InOrderOfAppearance(y.Encode(y.Classes()));
        int classes = codes.Max() + 1;
        var counts = new int[classes];
        foreach (int code in codes)
            counts[code]++;
        if (counts.All(count => count < NSplits))
            throw new ArgumentException($"StratifiedKFold: {NSplits} folds need as many samples of a class; the largest class has {counts.Max()}.");

        // Sorted samples dealt out one by one say how many of each class a fold gets.
        var allocation = new int[NSplits, classes];
        for (int code = 0, at = 0; code < classes; code++)
            for (int i = 0; i < counts[code]; i++, at++)
                allocation[at % NSplits, code]++;
        var fold = new int[codes.Length];
        for (int code = 0; code < classes; code++)
        {
            int[] folds = [.. Enumerable.Range(0, NSplits).SelectMany(k => Enumerable.Repeat(k, allocation[k, code]))];
            random?.Shuffle(folds.AsSpan());
            for (int row = 0, next = 0; row < codes.Length; row++)
                if (codes[row] == code)
                    fold[row] = folds[next++];
        }
        return Enumerable.Range(0, NSplits).Select(k => Masked(codes.Length, row => fold[row] == k));
    }

    private static int[] InOrderOfAppearance(int[] codes)
    {
        var order = new Dictionary<int, int>();
        return Array.ConvertAll(codes, code => order.TryGetValue(code, out int known) ? known : order[code] = order.Count);
    }
}
