namespace Baeum.Learn;

/// <summary>How a tree is written in the DOT language. scikit-learn: the parameters of <c>export_graphviz</c>, with its defaults.</summary>
public sealed record GraphvizStyle : TreeStyle
{
    /// <summary>scikit-learn's defaults: boxes without colour.</summary>
    public GraphvizStyle() => Filled = false;

    /// <summary>Draw all leaves at the bottom.</summary>
    public bool LeavesParallel { get; init; }

    /// <summary>Draw from left to right.</summary>
    public bool Rotate { get; init; }

    /// <summary>Boxes with round corners.</summary>
    public bool Rounded { get; init; }

    /// <summary>Write ≤ and lowered numbers as HTML.</summary>
    public bool SpecialCharacters { get; init; }

    /// <summary>The font.</summary>
    public string Fontname { get; init; } = "helvetica";
}
