using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A number of folds, of the kind that the task asks for. scikit-learn: <c>cv=5</c>.</summary>
internal sealed record FoldCount(int NSplits) : Splitter
{
    public int NSplits { get; } = AtLeastTwo(NSplits);

    internal override Splitter For(bool isClassifier, Labels? y) => isClassifier && y is not null && TargetKind.AreClasses(y) ? new StratifiedKFold(NSplits) : new KFold(NSplits);

    protected override IEnumerable<Fold> Folds(int samples, Labels? y, Labels? groups) => new KFold(NSplits).Split(samples);
}
