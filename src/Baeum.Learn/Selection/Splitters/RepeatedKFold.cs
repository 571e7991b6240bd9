using Baeum.Data;

namespace Baeum.Learn;

/// <summary><see cref="KFold"/> several times, each time in another random order. scikit-learn: <c>RepeatedKFold</c>.</summary>
public sealed record RepeatedKFold : Splitter
{
    /// <summary>k folds, n times; default 5 and 10.</summary>
    public RepeatedKFold(int nSplits = 5, int nRepeats = 10) => (NSplits, NRepeats) = (nSplits, nRepeats);

    /// <summary>Number of folds.</summary>
    public int NSplits { get; init => field = AtLeastTwo(value); }

    /// <summary>How many times.</summary>
    public int NRepeats { get; init => field = Compute.Check.Positive(value, nameof(NRepeats)); }

    /// <summary>Seed of the orders.</summary>
    public int? Seed { get; init; }

    protected override IEnumerable<Fold> Folds(int samples, Labels? y, Labels? groups)
    {
        var random = Seeds.Generator(Seed);
        for (int repeat = 0; repeat < NRepeats; repeat++)
            foreach (var fold in new KFold(NSplits).Folds(samples, random))
                yield return fold;
    }
}
