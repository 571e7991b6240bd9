namespace Baeum.Learn;

/// <summary>The signs that the text of a box is made of.</summary>
/// <param name="Number">Before the number of a node.</param>
/// <param name="Open">Before an index.</param>
/// <param name="Close">After an index.</param>
/// <param name="AtMost">The comparison of a split.</param>
/// <param name="Line">Between two lines.</param>
/// <param name="Start">Before the text.</param>
/// <param name="End">After the text.</param>
internal sealed record TreeSigns(string Number, string Open, string Close, string AtMost, string Line, string Start, string End)
{
    /// <summary>For the DOT language.</summary>
    public static TreeSigns Dot { get; } = new("#", "[", "]", "<=", "\\n", "\"", "\"");

    /// <summary>For HTML within the DOT language.</summary>
    public static TreeSigns Html { get; } = new("&#35;", "<SUB>", "</SUB>", "&le;", "<br/>", "<", ">");

    /// <summary>For pictures.</summary>
    public static TreeSigns Plain { get; } = new("#", "[", "]", "<=", "\n", "", "");
}
