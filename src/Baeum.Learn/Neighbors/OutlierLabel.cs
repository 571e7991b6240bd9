using System.Globalization;

namespace Baeum.Learn;

/// <summary>The class of queries without neighbours: one of the classes, or <c>"most_frequent"</c>.</summary>
public readonly record struct OutlierLabel
{
    private readonly string _text;

    private OutlierLabel(string text) => _text = text;

    /// <summary>A class number.</summary>
    public static implicit operator OutlierLabel(int label) => new(label.ToString(CultureInfo.InvariantCulture));

    /// <summary>A class name, or "most_frequent".</summary>
    public static implicit operator OutlierLabel(string label) => new(label);

    /// <summary>The class, or <c>most_frequent</c>.</summary>
    public override string ToString() => _text ?? "";
}
