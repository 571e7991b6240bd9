using System.Text;

namespace Baeum.Learn;

/// <summary>From the names of properties to scikit-learn's: <c>NNeighbors</c> is <c>n_neighbors</c>, <c>C</c> stays, <c>Seed</c> is <c>random_state</c>.</summary>
internal static class ParameterNames
{
    /// <summary>Between the name of a step and the name of its parameter.</summary>
    public const string Separator = "__";

    public static string Of(string property)
    {
        if (property is "C" or "Cs")
            return property;
        if (property is "Seed")
            return "random_state";
        var name = new StringBuilder();
        for (int i = 0; i < property.Length; i++)
        {
            if (i > 0 && char.IsUpper(property[i]) && (!char.IsUpper(property[i - 1]) || i + 1 < property.Length && char.IsLower(property[i + 1])))
                name.Append('_');
            name.Append(char.ToLowerInvariant(property[i]));
        }
        return name.ToString();
    }

    /// <summary>The first part of a name, and the rest if it goes on within a step.</summary>
    public static (string Own, string? Inner) Split(string name)
        => name.IndexOf(Separator, StringComparison.Ordinal) is > 0 and var cut ? (name[..cut], name[(cut + Separator.Length)..]) : (name, null);
}
