using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Folds that no group is torn apart by: the largest groups first, each into the fold that is the smallest so far. scikit-learn: <c>GroupKFold</c>.</summary>
public sealed record GroupKFold : Splitter
{
    /// <summary>k folds, default 5.</summary>
    public GroupKFold(int nSplits = 5) => NSplits = nSplits;

    /// <summary>Number of folds.</summary>
    public int NSplits { get; init => field = AtLeastTwo(value); }

    protected override IEnumerable<Fold> Folds(int samples, Labels? y, Labels? groups)
    {
        var names = Needed(groups, "groups").Classes();
        if (NSplits > names.Count)
            throw new ArgumentException($"GroupKFold: {NSplits} folds need as many groups, received {names.Count}.");
        int[] codes = groups!.Encode(names);
        var sizes = new double[names.Count];
        foreach (int code in codes)
            sizes[code]++;
        var foldOfGroup = new int[names.Count];
        var filled = new double[NSplits];
        foreach (int group in NumpySort.Order(sizes).Reverse())
        {
            int lightest = Array.IndexOf(filled, filled.Min());
            filled[lightest] += sizes[group];
            foldOfGroup[group] = lightest;
        }
        return Enumerable.Range(0, NSplits).Select(k => Masked(samples, row => foldOfGroup[codes[row]] == k));
    }
}
