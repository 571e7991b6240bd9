namespace Baeum.Cli;

/// <summary>Finds rows of a CSV file again.</summary>
internal static class CsvLines
{
    private const string BeforeFields = ",;\t|\n";

    /// <summary>The line, from 1, on which a row begins. Blank lines are no rows; a newline in quotes ends no row.</summary>
    /// <param name="path">The file; its first row is the header.</param>
    /// <param name="row">Row of the table, from 0.</param>
    public static int Of(string path, int row)
    {
        using var text = new StreamReader(path);
        int line = 1, rowsToGo = row + 1;
        bool isQuoted = false, isBlank = true;
        char before = '\n';
        for (int next = text.Read(); next >= 0; before = (char)next, next = text.Read())
        {
            char c = (char)next;
            if (isBlank && !char.IsWhiteSpace(c))
            {
                if (rowsToGo-- == 0)
                    return line;
                isBlank = false;
            }
            if (c == '"' && (isQuoted || BeforeFields.Contains(before)))
                isQuoted = !isQuoted;
            else if (c == '"' && before == '"')
                isQuoted = true;
            if (c != '\n')
                continue;
            line++;
            isBlank |= !isQuoted;
        }
        return line;
    }
}
