namespace Baeum.Learn;

/// <summary>A tree as text.</summary>
public static class TreeExports
{
    extension(IDecisionTree model)
    {
        /// <summary>The rules of the tree as indented text. scikit-learn: <c>export_text</c>.</summary>
        /// <param name="featureNames">A name for each feature; null for <c>feature_0</c>, <c>feature_1</c> ...</param>
        /// <param name="maxDepth">How many levels are written; what is deeper is said in one line.</param>
        /// <param name="spacing">Blanks between the lines of two levels.</param>
        /// <param name="decimals">Decimals of thresholds and values.</param>
        /// <param name="showWeights">Write the weights of the classes at each leaf.</param>
        public string ExportText(IReadOnlyList<string>? featureNames = null, int maxDepth = 10, int spacing = 3, int decimals = 2, bool showWeights = false)
            => new TreeText(model, featureNames, maxDepth, spacing, decimals, showWeights).Write();

        /// <summary>The tree in the DOT language of Graphviz. scikit-learn: <c>export_graphviz</c>.</summary>
        /// <param name="style">scikit-learn's parameters; null for its defaults.</param>
        public string ExportGraphviz(GraphvizStyle? style = null) => new TreeGraphviz(model, style ?? new()).Write();
    }
}
