namespace Baeum.Learn;

/// <summary>How long the ways are on which samples are told apart.</summary>
internal static class IsolationPaths
{
    private const double EulerGamma = 0.5772156649015329;

    /// <summary>The mean way in a tree of so many samples: <c>2·(ln(n − 1) + γ) − 2·(n − 1)/n</c>.</summary>
    public static double Mean(int samples) => samples switch
    {
        <= 1 => 0,
        2 => 1,
        _ => 2 * (Math.Log(samples - 1.0) + EulerGamma) - 2 * (samples - 1.0) / samples,
    };

    /// <summary>Of each node the way to it, and on from there if its samples were told apart.</summary>
    public static double[] Of(Tree tree)
    {
        var lengths = new double[tree.NodeCount];
        lengths[0] = 1;
        for (int node = 0; node < lengths.Length; node++)
        {
            // Children come after their parents.
            if (tree.ChildrenLeft[node] < 0)
                lengths[node] = lengths[node] + Mean(tree.NNodeSamples[node]) - 1;
            else
                lengths[tree.ChildrenLeft[node]] = lengths[tree.ChildrenRight[node]] = lengths[node] + 1;
        }
        return lengths;
    }
}
