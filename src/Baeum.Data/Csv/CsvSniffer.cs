namespace Baeum.Data;

/// <summary>Finds out what stands between the fields of a CSV file.</summary>
internal static class CsvSniffer
{
    private const int Lines = 10;

    private static ReadOnlySpan<byte> Candidates => ",;\t|"u8;

    /// <summary>The candidate that makes the most fields, the same number in each of the first lines; else the one that makes the most in the first line; else a comma.</summary>
    public static byte Delimiter(ReadOnlySpan<byte> text, byte newline)
    {
        byte best = (byte)',';
        int bestScore = 0;
        foreach (byte candidate in Candidates)
        {
            var rows = new CsvRows(text, candidate, newline);
            int first = 0;
            bool same = true;
            for (int line = 0; line < Lines && rows.NextRow(); line++)
            {
                int fields = rows.SkipRow();
                bool isCut = rows.Position >= text.Length && line > 0;
                first = line == 0 ? fields : first;
                same &= fields == first || isCut;
            }
            int score = first < 2 ? 0 : same ? first + 1_000_000 : first;
            if (score > bestScore)
                (best, bestScore) = (candidate, score);
        }
        return best;
    }
}
