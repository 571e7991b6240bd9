using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>What the boxes of a drawn tree say, and how they look. scikit-learn: the parameters of <c>plot_tree</c>.</summary>
public record TreeStyle
{
    private static readonly string[] Labels = ["all", "root", "none"];

    /// <summary>How deep it is drawn; null for the whole tree. What lies deeper is a grey box <c>(...)</c>.</summary>
    public int? MaxDepth { get; init => field = value is { } depth ? Check.NonNegative(depth, nameof(MaxDepth)) : null; }

    /// <summary>Names of the features; null for <c>x[0]</c>, <c>x[1]</c> ...</summary>
    public IReadOnlyList<string>? FeatureNames { get; init; }

    /// <summary>Of each feature the names of its categories, or null for numbers; null for the categories' numbers.</summary>
    public IReadOnlyList<string[]?>? Categories { get; init; }

    /// <summary>Names of the classes, or <c>true</c> for <c>y[0]</c>; by default the class is not said.</summary>
    public TreeClassNames ClassNames { get; init; }

    /// <summary>Which boxes say what their numbers are: "all", "root" or "none".</summary>
    public string Label { get; init => field = Choice.Of(value, Labels); } = "all";

    /// <summary>Colour each box: by its most frequent class, the stronger the purer; of numbers by the value; of several outputs by the impurity. Default true; scikit-learn: false.</summary>
    public bool Filled { get; init; } = true;

    /// <summary>Say the impurity.</summary>
    public bool Impurity { get; init; } = true;

    /// <summary>Say the number of the node.</summary>
    public bool NodeIds { get; init; }

    /// <summary>Say shares instead of numbers of samples.</summary>
    public bool Proportion { get; init; }

    /// <summary>Decimals of thresholds, impurities and values.</summary>
    public int Precision { get; init => field = Check.NonNegative(value, nameof(Precision)); } = 3;

    internal void RequireNames(Tree tree, string method)
    {
        if (FeatureNames is { } names && names.Count != tree.NFeatures)
            throw new ArgumentException($"{method}: expected a name for each of the {tree.NFeatures} features, received {names.Count}.");
    }
}
