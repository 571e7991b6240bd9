using Baeum.Data;

namespace Baeum.Plots;

/// <summary>Labels as positions among named classes.</summary>
internal static class Classes
{
    /// <summary>For each label its class, and the names of the classes in their sorted order.</summary>
    /// <param name="labels">Text, or numbers.</param>
    /// <param name="names">Of the classes. For whole numbers, class k is number k of the names, also where some k does not occur.</param>
    /// <exception cref="ArgumentException">There are not as many names as classes.</exception>
    public static (int[] Codes, string[] Names) Of(Labels labels, IReadOnlyList<string>? names) => Of(labels, labels.Classes(), names);

    /// <summary>As above, with the classes given.</summary>
    public static (int[] Codes, string[] Names) Of(Labels labels, Labels classes, IReadOnlyList<string>? names)
    {
        if (names is null)
            return (labels.Encode(classes), Names(classes));
        if (!classes.IsText && Indices(classes) is { } indices && indices.All(k => k >= 0 && k < names.Count))
            return ([.. labels.Encode(classes).Select(k => indices[k])], [.. names]);
        return names.Count == classes.Count ? (labels.Encode(classes), [.. names])
            : throw new ArgumentException($"Expected a name for each of the {classes.Count} classes {classes}, received {names.Count} names.");
    }

    /// <summary>Text as it is; numbers without needless decimals.</summary>
    public static string[] Names(Labels labels)
        => labels.IsText || labels.IsInteger ? labels : [.. labels.Select(v => TickText.Short((float)v, 6))];

    // The classes as whole numbers, or null where they are none.
    private static int[]? Indices(Labels classes)
        => classes.IsInteger || classes.All(v => (float)v == MathF.Floor((float)v)) ? (int[])classes : null;
}
