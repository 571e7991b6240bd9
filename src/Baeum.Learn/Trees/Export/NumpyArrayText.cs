using System.Text;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The values of a node as scikit-learn writes them: rounded, as a NumPy array of byte strings of which the quotation marks are taken away.</summary>
internal static class NumpyArrayText
{
    private const int LineWidth = 74, LongestWord = 32;

    /// <summary>Half to even after scaling, as NumPy rounds. NumPy: <c>around</c>.</summary>
    public static double Round(double value, int decimals)
    {
        double scale = Math.Pow(10, decimals), scaled = value * scale;
        return double.IsFinite(scaled) ? Math.Round(scaled, MidpointRounding.ToEven) / scale : value;
    }

    /// <summary>A rounded number as Python prints it.</summary>
    public static string Number(double value, int decimals) => PythonText.Of(Round(value, decimals));

    /// <summary>Values in brackets, with a comma between two in a line; what does not fit into a line of 75 signs goes on in the next.</summary>
    /// <param name="words">The values.</param>
    /// <param name="newLine">What stands between two lines.</param>
    public static string Row(string[] words, string newLine)
    {
        var text = new StringBuilder("[");
        // A line begins with a blank or the bracket; NumPy counts the words with b'' around them, and the blanks.
        int length = 1;
        for (int i = 0; i < words.Length; i++)
        {
            string word = Cut(words[i]);
            int width = word.Length + 3;
            if (length + width > LineWidth && length > 1)
            {
                text.Append(newLine);
                length = 1;
            }
            else if (i > 0)
            {
                text.Append(", ");
            }
            text.Append(word);
            length += width + 1;
        }
        return text.Append(']').ToString();
    }

    /// <summary>One value a line, each in brackets of its own.</summary>
    public static string Rows(string[] words, string newLine) => $"[[{string.Join($"]{newLine}[", words.Select(Cut))}]]";

    private static string Cut(string word) => word.Length > LongestWord ? word[..LongestWord] : word;
}
