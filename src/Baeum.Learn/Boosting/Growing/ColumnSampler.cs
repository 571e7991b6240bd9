namespace Baeum.Learn;

/// <summary>Draws features for trees, levels and nodes. XGBoost: <c>ColumnSampler</c>, with its random numbers.</summary>
internal sealed class ColumnSampler(int features, BoostedTreeSettings settings, StandardRandom global)
{
    private const float LeastWeight = 1e-6f;
    private readonly bool _isSeededForTrees = settings.TreeMethod == "exact";
    private StandardRandom? _random;
    private readonly Dictionary<int, int[]> _ofLevels = [];
    private int[] _ofTree = [];

    /// <summary>Whether every node may ask every feature.</summary>
    public bool IsIdle { get; } = settings is { ColsampleByTree: 1, ColsampleByLevel: 1, ColsampleByNode: 1 };

    /// <summary>Takes a seed from the numbers that rows are drawn by: the exact method before the rows of every tree, the others once.</summary>
    public void Seed()
    {
        if (_random is null || _isSeededForTrees)
            _random = new(global.Next());
    }

    /// <summary>Draws the features of a tree.</summary>
    public void StartTree()
    {
        _ofLevels.Clear();
        _ofTree = Draw([.. Enumerable.Range(0, features)], settings.ColsampleByTree);
    }

    /// <summary>The features of a node, ascending. Each call draws anew if nodes have draws of their own.</summary>
    public int[] OfNode(int depth)
    {
        if (settings is { ColsampleByLevel: 1, ColsampleByNode: 1 })
            return _ofTree;
        if (!_ofLevels.TryGetValue(depth, out int[]? ofLevel))
            _ofLevels[depth] = ofLevel = Draw(_ofTree, settings.ColsampleByLevel);
        return Draw(ofLevel, settings.ColsampleByNode);
    }

    private int[] Draw(int[] from, float share)
    {
        if (share == 1)
            return from;
        int count = Math.Max(1, (int)(share * from.Length));
        int[] drawn = settings.FeatureWeights.Length > 0 ? DrawWeighted(from, count) : DrawEvenly(from, count);
        Array.Sort(drawn);
        return drawn;
    }

    private int[] DrawEvenly(int[] from, int count)
    {
        int[] order = [.. from];
        _random!.Shuffle(order);
        return order[..count];
    }

    /// <summary>Those with the greatest log(u) / weight. Source: Efraimidis and Spirakis (2006).</summary>
    private int[] DrawWeighted(int[] from, int count)
    {
        int[] order = [.. from];
        float[] keys = new float[from.Length];
        for (int i = 0; i < keys.Length; i++)
            keys[i] = -(MathF.Log(global.NextFloat()) / Math.Max(settings.FeatureWeights[from[i]], LeastWeight));
        Array.Sort(keys, order);
        return order[..count];
    }
}
