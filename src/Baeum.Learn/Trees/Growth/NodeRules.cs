namespace Baeum.Learn;

/// <summary>Which nodes stay leaves.</summary>
internal static class NodeRules
{
    extension(TreeSettings settings)
    {
        /// <summary>Whether a node stays a leaf without a look at its splits.</summary>
        public bool IsLeaf(int depth, int samples, double weight, double impurity)
            => depth >= settings.MaxDepth || samples < settings.MinSamplesSplit || samples < 2 * settings.MinSamplesLeaf
            || weight < 2 * settings.MinWeightLeaf || impurity <= TreeSettings.Epsilon;

        /// <summary>Whether a node is divided by its best split.</summary>
        public bool IsWorth(in Split split, int end) => split.Position < end && split.Improvement + TreeSettings.Epsilon >= settings.MinImpurityDecrease;
    }
}
