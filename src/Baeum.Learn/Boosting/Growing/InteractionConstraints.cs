namespace Baeum.Learn;

/// <summary>Which features may be asked below features that were asked before. XGBoost: <c>FeatureInteractionConstraintHost</c>.</summary>
internal sealed class InteractionConstraints(int features, int featuresOfRoot, int[][] groups)
{
    private readonly HashSet<int>[] _groups = [.. groups.Select(group => group.ToHashSet())];
    private readonly List<HashSet<int>> _asked = [];

    /// <summary>Begins a tree.</summary>
    public void StartTree()
    {
        _asked.Clear();
        _asked.Add([]);
    }

    /// <summary>A node was split by a feature.</summary>
    public void Split(int node, int feature, int left)
    {
        HashSet<int> asked = [.. _asked[node], feature];
        while (_asked.Count < left + 2)
            _asked.Add([]);
        _asked[left] = _asked[left + 1] = asked;
    }

    /// <summary>The features that a node may ask: those asked above it, and those of every group that has all of these.</summary>
    public bool[] Allowed(int node)
    {
        var asked = _asked[node];
        bool[] allowed = new bool[features];
        if (asked.Count == 0)
        {
            allowed.AsSpan(0, featuresOfRoot).Fill(true);
            return allowed;
        }
        foreach (int feature in asked)
            allowed[feature] = true;
        foreach (var group in _groups)
            if (asked.IsSubsetOf(group))
                foreach (int feature in group)
                    if (feature < features)
                        allowed[feature] = true;
        return allowed;
    }
}
