using System.Globalization;

namespace Baeum.Cli;

/// <summary>Describes what a network learns to predict.</summary>
internal static class TargetMaker
{
    /// <summary>All classes, sorted, with their training rows; or the mean and deviation of the training rows.</summary>
    public static Target Make(Answers all, Answers train)
    {
        if (all.Labels is null)
        {
            var (mean, scale) = Moments.Of(train.Numbers!);
            return new Target(all.Column) { Mean = mean, Scale = scale };
        }
        string[] classes = Sorted([.. all.Labels.Distinct()]);
        var counts = train.Labels!.CountBy(label => label).ToDictionary(StringComparer.Ordinal);
        return new Target(all.Column) { Classes = classes, Counts = Array.ConvertAll(classes, c => counts.GetValueOrDefault(c)) };
    }

    /// <summary>Numbers by value, other text in code-point order.</summary>
    private static string[] Sorted(string[] classes)
        => Array.TrueForAll(classes, c => double.TryParse(c, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            ? [.. classes.OrderBy(c => double.Parse(c, NumberStyles.Float, CultureInfo.InvariantCulture)).ThenBy(c => c, StringComparer.Ordinal)]
            : [.. classes.Order(StringComparer.Ordinal)];
}
