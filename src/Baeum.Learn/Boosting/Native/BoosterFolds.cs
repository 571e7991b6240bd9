using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>The folds of <c>xgboost.cv</c>: samples, or whole groups, in NumPy's random order for a seed.</summary>
internal static class BoosterFolds
{
    /// <summary>What each fold learns from and what it is looked at with.</summary>
    public static IEnumerable<(DMatrix Train, DMatrix Test)> Of(DMatrix all, int nfold, bool stratified, IReadOnlyList<(int[] In, int[] Out)>? folds, int seed, bool shuffle)
    {
        if (folds is not null)
            return folds.Select(f => (all.Slice(f.In), all.Slice(f.Out)));
        if (nfold < 2)
            throw new ArgumentOutOfRangeException(nameof(nfold), $"nfold must be at least 2, received {nfold}.");
        if (stratified)
            return new StratifiedKFold(nfold) { Shuffle = true, Seed = seed }.Split(all.Data, Tensor.Create(all.Label)).Select(f => (all.Slice(f.Train), all.Slice(f.Test)));
        int parts = all.Group?.Length ?? all.NumRow;
        if (nfold > parts)
            throw new ArgumentException($"nfold: {nfold} folds of {parts} {(all.Group is null ? "samples" : "groups")}.");
        int[] order = shuffle ? new MersenneTwister((uint)seed).Permutation(parts) : [.. Enumerable.Range(0, parts)];
        int[][] held = Split(order, nfold);
        return Enumerable.Range(0, nfold).Select(k => (Take(all, [.. held.Where((_, i) => i != k).SelectMany(h => h)]), Take(all, held[k])));
    }

    private static DMatrix Take(DMatrix all, int[] parts) => all.Group is null ? all.Slice(parts) : all.SliceGroups(parts);

    /// <summary>As NumPy's <c>array_split</c>: the first parts are longer by one.</summary>
    private static int[][] Split(int[] order, int parts)
    {
        var result = new int[parts][];
        int begin = 0;
        for (int k = 0; k < parts; k++)
        {
            int count = order.Length / parts + (k < order.Length % parts ? 1 : 0);
            result[k] = order[begin..(begin + count)];
            begin += count;
        }
        return result;
    }
}
