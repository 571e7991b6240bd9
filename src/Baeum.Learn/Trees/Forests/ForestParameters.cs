using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>What all forests can be told. Without a seed every fit draws anew, following <see cref="Data.RandomSeed"/>.</summary>
public abstract record ForestParameters : TreeParameters
{
    /// <summary>How many trees.</summary>
    public int NEstimators { get; init => field = Check.Positive(value, nameof(NEstimators)); } = 100;

    /// <summary>Grow each tree on samples drawn with replacement, else on all.</summary>
    public bool Bootstrap { get; init; }

    /// <summary>Judge each sample by the trees that did not see it; needs <see cref="Bootstrap"/>.</summary>
    public bool OobScore { get; init; }

    /// <summary>How many samples are drawn for each tree: a number or a share; null for as many as there are. Needs <see cref="Bootstrap"/>.</summary>
    public SampleShare? MaxSamples { get; init; }

    /// <summary>How many samples are drawn for a tree; null if all are taken.</summary>
    internal int? Drawn(int samples, string estimator)
    {
        if (!Bootstrap && MaxSamples is not null)
            throw new ArgumentException($"{estimator}: MaxSamples = {MaxSamples} needs Bootstrap = true; without it each tree gets all samples.");
        if (!Bootstrap && OobScore)
            throw new ArgumentException($"{estimator}: OobScore = true needs Bootstrap = true; without it no sample is left out.");
        return !Bootstrap ? null : MaxSamples is { } share ? share.Nearest(samples, nameof(MaxSamples)) : samples;
    }
}
