using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Samples in the order of time: each test part follows its training part. scikit-learn: <c>TimeSeriesSplit</c>.</summary>
public sealed record TimeSeriesSplit : Splitter
{
    /// <summary>n splits, default 5.</summary>
    public TimeSeriesSplit(int nSplits = 5) => NSplits = nSplits;

    /// <summary>Number of splits.</summary>
    public int NSplits { get; init => field = AtLeastTwo(value); }

    /// <summary>Largest training part: the samples before it are forgotten. Default none.</summary>
    public int? MaxTrainSize { get; init => field = value is { } most ? Compute.Check.Positive(most, nameof(MaxTrainSize)) : null; }

    /// <summary>Samples of a test part. Default <c>samples / (NSplits + 1)</c>.</summary>
    public int? TestSize { get; init => field = value is { } size ? Compute.Check.Positive(size, nameof(TestSize)) : null; }

    /// <summary>Samples between training and test part that belong to neither. Default 0.</summary>
    public int Gap { get; init => field = Compute.Check.NonNegative(value, nameof(Gap)); }

    protected override IEnumerable<Fold> Folds(int samples, Labels? y, Labels? groups)
    {
        Enough(NSplits + 1, samples);
        int size = TestSize ?? samples / (NSplits + 1);
        if (samples - Gap - (long)size * NSplits <= 0)
            throw new ArgumentException($"TimeSeriesSplit: too many splits ({NSplits}) for {samples} samples with test parts of {size} and a gap of {Gap}.");
        return Enumerable.Range(0, NSplits).Select(split =>
        {
            int test = samples - (NSplits - split) * size, end = test - Gap, start = MaxTrainSize is { } most ? Math.Max(0, end - most) : 0;
            return new Fold([.. Enumerable.Range(start, end - start)], [.. Enumerable.Range(test, size)]);
        });
    }
}
