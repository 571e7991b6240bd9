namespace Baeum.Cli;

/// <summary>What was done with a table's columns, for people to read.</summary>
internal sealed class RecipeNotes
{
    /// <summary>Columns of numbers.</summary>
    public List<string> Scaled { get; } = [];

    /// <summary>Columns of text, with their numbers of categories.</summary>
    public List<string> OneHot { get; } = [];

    /// <summary>Columns of text that the model takes as categories, with their numbers.</summary>
    public List<string> Native { get; } = [];

    /// <summary>Columns whose missing values the model takes itself.</summary>
    public List<string> LeftMissing { get; } = [];

    /// <summary>Columns with missing values, and what stands in for them.</summary>
    public List<string> Filled { get; } = [];

    /// <summary>Columns that are not used, and why.</summary>
    public List<string> Dropped { get; } = [];

    /// <summary>The first of many, and how many there are besides.</summary>
    public static string Brief(IReadOnlyList<string> items)
    {
        const int Most = 10;
        return string.Join(", ", items.Take(Most)) + (items.Count > Most ? $" and {items.Count - Most} more" : "");
    }
}
