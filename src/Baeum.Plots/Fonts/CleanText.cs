using System.Text;

namespace Baeum.Plots;

/// <summary>Makes text fit for drawing and for XML: line breaks, tabs and control characters become spaces, broken ones U+FFFD, and Hangul that comes letter by letter becomes syllables.</summary>
/// <remarks>File names on macOS come letter by letter (Unicode form D). Source: Unicode standard 3.12.</remarks>
internal static class CleanText
{
    private const int Lead = 0x1100, Vowel = 0x1161, Tail = 0x11A7, Syllable = 0xAC00, Leads = 19, Vowels = 21, Tails = 28;

    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in Runes(text))
            clean.Append(rune);
        return clean.ToString();
    }

    public static List<Rune> Runes(string text)
    {
        var runes = new List<Rune>(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (runes.Count > 0 && Join(runes[^1].Value, rune.Value) is { } joined)
                runes[^1] = joined;
            else
                runes.Add(Rune.IsControl(rune) ? new Rune(' ') : (rune.Value & 0xFFFE) == 0xFFFE ? Rune.ReplacementChar : rune);
        return runes;
    }

    private static Rune? Join(int last, int next)
        => last is >= Lead and < Lead + Leads && next is >= Vowel and < Vowel + Vowels ? new Rune(Syllable + ((last - Lead) * Vowels + next - Vowel) * Tails)
        : last is >= Syllable and < Syllable + Leads * Vowels * Tails && (last - Syllable) % Tails == 0 && next is > Tail and < Tail + Tails ? new Rune(last + next - Tail)
        : null;
}
