namespace Baeum.Learn;

/// <summary>How many samples each tree of an isolation forest gets: <c>"auto"</c> (256, or all of fewer), a number, or a share in (0, 1].</summary>
public readonly record struct IsolationSamples
{
    private const string AutoWord = "auto";
    private const int Usual = 256;
    private readonly SampleShare? _share;

    private IsolationSamples(SampleShare? share) => _share = share;

    /// <summary><c>"auto"</c></summary>
    public static implicit operator IsolationSamples(string word) => new(Choice.Of(word, [AutoWord], "max_samples") == AutoWord ? null : default(SampleShare));

    /// <summary>A number.</summary>
    public static implicit operator IsolationSamples(int count) => new((SampleShare)count);

    /// <summary>A share.</summary>
    public static implicit operator IsolationSamples(double share) => new((SampleShare)share);

    /// <summary><c>auto</c>, <c>100</c> or <c>0.5</c></summary>
    public override string ToString() => _share?.ToString() ?? AutoWord;

    /// <summary>The number among so many; more than there are become all, with a warning.</summary>
    internal int Of(int samples)
    {
        int count = _share?.Floor(samples) ?? Math.Min(Usual, samples);
        if (count > samples)
            LearnWarnings.Write($"IsolationForest: max_samples ({count}) is greater than the total number of samples ({samples}). max_samples will be set to n_samples for estimation.");
        return count < 1 ? throw new ArgumentException($"IsolationForest: MaxSamples = {this} of {samples} is none.") : Math.Min(count, samples);
    }
}
