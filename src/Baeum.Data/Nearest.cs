namespace Baeum.Data;

/// <summary>Finds what a misspelt name was meant to be.</summary>
public static class Nearest
{
    // A text that is longer is no misspelt name; comparing it would take long, and showing it too.
    private const int LongestName = 100;

    /// <summary>The error for an unknown name: says which names are nearest, or lists all where none is near.</summary>
    public static ArgumentException Unknown(string kind, string? received, IEnumerable<string> known)
    {
        received ??= "null";
        if (received.Length > LongestName)
            received = received[..LongestName] + "... (cut)";
        string[] all = [.. known.Distinct()];
        string[] near = Names(received, all);
        string mend = near.Length > 0
            ? $"Did you mean {string.Join(" or ", near.Select(n => $"'{n}'"))}?"
            : $"Known: {string.Join(", ", all.Order(StringComparer.Ordinal).Select(n => $"'{n}'"))}.";
        return new ArgumentException($"Unknown {kind} '{received}'. {mend}");
    }

    /// <summary>At most three of the known names within a third of the length in edits, nearest first.</summary>
    public static string[] Names(string received, IEnumerable<string> known)
        => received.Length > LongestName ? [] : [.. known.Where(name => name.Length <= LongestName).Select(name => (Name: name, Edits: Distance(received, name)))
            .Where(c => c.Edits <= Math.Max(2, received.Length / 3) && c.Edits < Math.Max(received.Length, c.Name.Length))
            .OrderBy(c => c.Edits).ThenBy(c => c.Name, StringComparer.Ordinal).Take(3).Select(c => c.Name)];

    /// <summary>Whether a name is a known one misspelt: by one letter, in a long name by two.</summary>
    public static bool IsMisspelt(string received, IEnumerable<string> known)
        => received.Length <= LongestName && known.Any(name => name.Length <= LongestName && Distance(received, name) <= (received.Length < 10 ? 1 : 2));

    /// <summary>Levenshtein's distance, ignoring case.</summary>
    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int substitute = diagonal + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitute, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
