using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Random rows for test and training in which every class has the same share, drawn anew each time. scikit-learn: <c>StratifiedShuffleSplit</c>.</summary>
public sealed record StratifiedShuffleSplit : Splitter
{
    /// <summary>n draws, default 10.</summary>
    public StratifiedShuffleSplit(int nSplits = 10) => NSplits = nSplits;

    /// <summary>Number of draws.</summary>
    public int NSplits { get; init => field = Compute.Check.Positive(value, nameof(NSplits)); }

    /// <summary>Fraction or number of test samples; default 0.1, or what <see cref="TrainSize"/> leaves.</summary>
    public Amount? TestSize { get; init; }

    /// <summary>Fraction or number of training samples; default what the test part leaves.</summary>
    public Amount? TrainSize { get; init; }

    /// <summary>Seed of the draws.</summary>
    public int? Seed { get; init; }

    protected override IEnumerable<Fold> Folds(int samples, Labels? y, Labels? groups)
    {
        var (train, test) = SplitSizes.Of(samples, TestSize, TrainSize, defaultTestSize: 0.1);
        var random = Seeds.Generator(Seed);
        for (int split = 0; split < NSplits; split++)
        {
            var rows = StratifiedRows.Draw(Needed(y), train, test, random);
            yield return new(rows.Train, rows.Test);
        }
    }
}
