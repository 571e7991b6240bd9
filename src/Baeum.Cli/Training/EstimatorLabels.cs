using System.Globalization;
using Baeum.Data;

namespace Baeum.Cli;

/// <summary>The targets of a table as estimators take them: whole numbers where all classes are, else text; or numbers.</summary>
internal static class EstimatorLabels
{
    /// <summary>The targets of the rows.</summary>
    public static Labels Of(Answers answers)
    {
        if (answers.Numbers is { } numbers)
            return Array.ConvertAll(numbers, number => (float)number);
        string[] texts = answers.Labels!;
        return Array.TrueForAll(texts, IsWhole) ? Array.ConvertAll(texts, text => int.Parse(text, CultureInfo.InvariantCulture)) : texts;
    }

    /// <summary>Labels as text.</summary>
    public static string[] Texts(Labels labels) => labels.IsText ? (string[])labels : [.. labels.Select(label => Convert.ToString(label, CultureInfo.InvariantCulture)!)];

    // Only what reads back as it was: "07" is no number.
    private static bool IsWhole(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) && value.ToString(CultureInfo.InvariantCulture) == text;
}
