namespace Baeum.Learn;

/// <summary>Which features may be asked below features that were asked before. XGBoost: <c>FeatureInteractionConstraintHost</c>.</summary>
/// <param name="ofRoot">Of each feature whether a root may ask it.</param>
/// <param name="groups">The features that may meet.</param>
internal sealed class InteractionConstraints(bool[] ofRoot, int[][] groups)
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
    public void Split(int node, int feature, int left, int right)
    {
        HashSet<int> asked = [.. _asked[node], feature];
        while (_asked.Count <= Math.Max(left, right))
            _asked.Add([]);
        _asked[left] = _asked[right] = asked;
    }

    /// <summary>The features that a node may ask: those asked above it, and those of every group that has all of these.</summary>
    public bool[] Allowed(int node)
    {
        var asked = _asked[node];
        if (asked.Count == 0)
            return [.. ofRoot];
        bool[] allowed = new bool[ofRoot.Length];
        foreach (int feature in asked)
            allowed[feature] = true;
        foreach (var group in _groups)
            if (asked.IsSubsetOf(group))
                foreach (int feature in group)
                    if (feature < allowed.Length)
                        allowed[feature] = true;
        return allowed;
    }
}
