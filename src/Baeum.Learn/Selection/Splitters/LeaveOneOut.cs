using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Each sample is the test part once. scikit-learn: <c>LeaveOneOut</c>.</summary>
public sealed record LeaveOneOut : Splitter
{
    protected override IEnumerable<Fold> Folds(int samples, Labels? y, Labels? groups)
        => samples > 1 ? Enumerable.Range(0, samples).Select(test => Masked(samples, row => row == test)) : throw new ArgumentException($"LeaveOneOut needs two samples or more, received {samples}.");
}
