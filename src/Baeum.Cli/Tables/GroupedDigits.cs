using System.Text.RegularExpressions;
using Baeum.Data;

namespace Baeum.Cli;

/// <summary>Recognises columns of whole numbers whose digits are grouped, such as the prices of "70,000" that Excel writes.</summary>
internal static partial class GroupedDigits
{
    /// <summary>Whether all values that are there are such numbers, at least one of them with a comma.</summary>
    public static bool Fill(Column column)
        => column is Column<string> texts && texts.OfType<string>().All(text => Whole().IsMatch(text)) && texts.OfType<string>().Any(text => text.Contains(','));

    [GeneratedRegex("^[+-]?(\\d{1,3}(,\\d{3})+|\\d+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
