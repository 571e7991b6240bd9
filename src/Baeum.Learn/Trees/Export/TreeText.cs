using System.Text;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Writes the rules of a tree, one line a question or leaf. scikit-learn: <c>export_text</c>.</summary>
internal sealed class TreeText
{
    private readonly Tree _tree;
    private readonly Labels? _classes;
    private readonly IReadOnlyList<string>? _names;
    private readonly int _maxDepth, _spacing, _decimals;
    private readonly bool _showWeights;
    private readonly StringBuilder _report = new();

    public TreeText(IDecisionTree model, IReadOnlyList<string>? featureNames, int maxDepth, int spacing, int decimals, bool showWeights)
    {
        (_tree, _classes, _names, _showWeights) = (model.Tree, (model as IClassifier)?.Classes, featureNames, showWeights);
        _maxDepth = Check.NonNegative(maxDepth, nameof(maxDepth));
        _spacing = Check.Positive(spacing, nameof(spacing));
        _decimals = Check.NonNegative(decimals, nameof(decimals));
        if (featureNames is not null && featureNames.Count != _tree.NFeatures)
            throw new ArgumentException($"ExportText: expected a name for each of the {_tree.NFeatures} features, received {featureNames.Count}.");
    }

    public string Write()
    {
        Write(0, 1);
        return _report.ToString();
    }

    private void Write(int node, int depth)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        if (_tree.ChildrenLeft[node] == Tree.None)
        {
            WriteLeaf(node, depth);
        }
        else if (depth > _maxDepth + 1)
        {
            Line(depth, $"truncated branch of depth {Depth(node)}");
        }
        else
        {
            string name = _names?[_tree.Feature[node]] ?? $"feature_{_tree.Feature[node]}", threshold = Number(_tree.Threshold[node]);
            Line(depth, $"{name} {TreeCategories.Of(_tree, node, isLeft: true) ?? $"<= {threshold}"}");
            Write(_tree.ChildrenLeft[node], depth + 1);
            Line(depth, $"{name} {TreeCategories.Of(_tree, node, isLeft: false) ?? $">  {threshold}"}");
            Write(_tree.ChildrenRight[node], depth + 1);
        }
    }

    private void WriteLeaf(int node, int depth)
    {
        // Of classes, only those of one output; of numbers, the first of each output.
        string values = $"[{string.Join(", ", TreeNodeText.Of(_tree, node).ToArray().Select(Number))}]";
        string name = _classes is null ? "" : $" class: {_classes[TreeNodeText.MostFrequent(_tree, node)]}";
        Line(depth, _classes is null ? $"value: {values}" : _showWeights ? $"weights: {values}{name}" : name, gap: _classes is null || _showWeights ? " " : "");
    }

    private void Line(int depth, string text, string gap = " ")
    {
        for (int i = 1; i < depth; i++)
            _report.Append('|').Append(' ', _spacing);
        _report.Append('|').Append('-', _spacing).Append(gap).Append(text).Append('\n');
    }

    private string Number(double value) => DecimalDigits.Fixed(value, _decimals).ToFixed(_decimals);

    private int Depth(int node)
        => _tree.ChildrenLeft[node] == Tree.None ? 1 : 1 + Math.Max(Depth(_tree.ChildrenLeft[node]), Depth(_tree.ChildrenRight[node]));
}
