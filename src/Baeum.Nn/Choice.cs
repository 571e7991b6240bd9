using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Checks words that choose between a few ways.</summary>
internal static class Choice
{
    /// <summary>The word, if it is one of those known; else an error with the nearest.</summary>
    public static string Of(string word, string parameter, params string[] known) => known.Contains(word) ? word : throw Nearest.Unknown(parameter, word, known);

    /// <summary>As <see cref="Of"/>; null chooses none.</summary>
    public static string? OrNone(string? word, string parameter, params string[] known) => word is null ? null : Of(word, parameter, known);
}
