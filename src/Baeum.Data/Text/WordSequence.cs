using System.Text;

namespace Baeum.Data;

/// <summary>Text as a list of words. Keras: <c>text_to_word_sequence</c>.</summary>
public static class WordSequence
{
    /// <summary>The characters that count as gaps between words unless others are given: punctuation except the apostrophe, tab and line end.</summary>
    public const string Punctuation = "!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n";

    /// <summary>The words of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="filters">Characters that become gaps.</param>
    /// <param name="lower">Whether letters become small.</param>
    /// <param name="split">What stands between words.</param>
    public static string[] Of(string text, string filters = Punctuation, bool lower = true, string split = " ")
    {
        if (lower)
            text = text.ToLowerInvariant();
        var cleaned = new StringBuilder(text.Length);
        foreach (char c in text)
            if (filters.Contains(c))
                cleaned.Append(split);
            else
                cleaned.Append(c);
        return cleaned.ToString().Split(split, StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The characters of a text, a string each.</summary>
    public static string[] Characters(string text) => [.. text.EnumerateRunes().Select(rune => rune.ToString())];
}
