using System.Text;

namespace Baeum.Data;

/// <summary>How <see cref="TextVectorization"/> cleans and cuts a text. Source: Keras's <c>TextVectorization</c>.</summary>
internal static class TextStandardization
{
    /// <summary>What "strip_punctuation" takes away.</summary>
    private const string Punctuation = "!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~'";

    /// <summary>The cleaned text.</summary>
    public static string Clean(string text, string? standardize)
    {
        if (standardize is "lower" or "lower_and_strip_punctuation")
            text = text.ToLowerInvariant();
        if (standardize is not ("strip_punctuation" or "lower_and_strip_punctuation"))
            return text;
        var kept = new StringBuilder(text.Length);
        foreach (char c in text)
            if (!Punctuation.Contains(c))
                kept.Append(c);
        return kept.ToString();
    }

    /// <summary>The tokens of a cleaned text; without a split it is one token.</summary>
    public static string[] Cut(string text, string? split) => split switch
    {
        "whitespace" => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        "character" => WordSequence.Characters(text),
        _ => [text],
    };

    /// <summary>Runs of tokens of each of the widths, with a space between the tokens, all of one width together.</summary>
    public static string[] Runs(string[] tokens, IReadOnlyList<int> widths)
        => [.. widths.SelectMany(width => Enumerable.Range(0, Math.Max(0, tokens.Length - width + 1)).Select(start => string.Join(' ', tokens, start, width)))];
}
