using System.Globalization;
using System.Text;

namespace Baeum.Learn;

/// <summary>Writes a tree in the DOT language. scikit-learn: <c>export_graphviz</c>.</summary>
internal sealed class TreeGraphviz(IDecisionTree model, GraphvizStyle style)
{
    private readonly Tree _tree = model.Tree;
    private readonly TreeNodeText _text = new(model.Tree, model.Criterion, style, style.SpecialCharacters ? TreeSigns.Html : TreeSigns.Dot);
    private readonly TreeColors _colors = new(model.Tree);
    private readonly SortedDictionary<string, List<int>> _ranks = new(StringComparer.Ordinal) { [Leaves] = [] };
    private readonly StringBuilder _dot = new();

    private const string Leaves = "leaves";

    public string Write()
    {
        style.RequireNames(_tree, nameof(TreeExports.ExportGraphviz));
        string[] looks = [.. style.Filled ? ["filled"] : Array.Empty<string>(), .. style.Rounded ? ["rounded"] : Array.Empty<string>()];
        _dot.Append("digraph Tree {\nnode [shape=box");
        if (looks.Length > 0)
            _dot.Append(CultureInfo.InvariantCulture, $", style=\"{string.Join(", ", looks)}\", color=\"black\"");
        _dot.Append(CultureInfo.InvariantCulture, $", fontname=\"{style.Fontname}\"] ;\n");
        if (style.LeavesParallel)
            _dot.Append("graph [ranksep=equally, splines=polyline] ;\n");
        _dot.Append(CultureInfo.InvariantCulture, $"edge [fontname=\"{style.Fontname}\"] ;\n");
        if (style.Rotate)
            _dot.Append("rankdir=LR ;\n");
        Write(0, -1, 0);
        if (style.LeavesParallel)
            foreach (var nodes in _ranks.Values)
                _dot.Append(CultureInfo.InvariantCulture, $"{{rank=same ; {string.Join("; ", nodes)}}} ;\n");
        return _dot.Append('}').ToString();
    }

    private void Write(int node, int parent, int depth)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        if (depth > style.MaxDepth)
        {
            _ranks[Leaves].Add(node);
            _dot.Append(CultureInfo.InvariantCulture, $"{node} [label=\"(...)\"{(style.Filled ? ", fillcolor=\"#C0C0C0\"" : "")}] ;\n{parent} -> {node} ;\n");
            return;
        }
        bool isLeaf = _tree.ChildrenLeft[node] == Tree.None;
        string rank = isLeaf ? Leaves : depth.ToString(CultureInfo.InvariantCulture);
        if (!_ranks.TryGetValue(rank, out var nodes))
            _ranks[rank] = nodes = [];
        nodes.Add(node);
        _dot.Append(CultureInfo.InvariantCulture, $"{node} [label={_text.Of(node)}");
        if (style.Filled)
            _dot.Append(CultureInfo.InvariantCulture, $", fillcolor=\"{Color(node)}\"");
        _dot.Append("] ;\n");
        if (parent >= 0)
        {
            _dot.Append(CultureInfo.InvariantCulture, $"{parent} -> {node}");
            if (parent == 0)
                _dot.Append(CultureInfo.InvariantCulture, $" [labeldistance=2.5, labelangle={(node == 1 ^ style.Rotate ? 45 : -45)}, headlabel=\"{(node == 1 ? "True" : "False")}\"]");
            _dot.Append(" ;\n");
        }
        if (isLeaf)
            return;
        Write(_tree.ChildrenLeft[node], node, depth + 1);
        Write(_tree.ChildrenRight[node], node, depth + 1);
    }

    // scikit-learn pads the digits of a channel with a blank.
    private string Color(int node)
    {
        var color = _colors.Of(node);
        return $"#{color.R,2:x}{color.G,2:x}{color.B,2:x}";
    }
}
