using System.Text;

namespace Baeum.Data;

/// <summary>Brackets, line breaks and shortening of a printed array. Source: <c>numpy.core.arrayprint._formatArray</c> with NumPy's default options.</summary>
/// <param name="shape">Lengths of the axes.</param>
/// <param name="shorten">Whether long axes show only their first and last entries.</param>
/// <param name="write">Text of the value at a row-major position.</param>
internal sealed class NumpyLayout(Shape shape, bool shorten, Func<int, string> write)
{
    /// <summary>Beyond so many values an array is shortened.</summary>
    public const int Threshold = 1000;

    private const int EdgeItems = 3;
    private const int LineWidth = 75;

    /// <summary>The whole array.</summary>
    public string Text() => shape.Size == 0 ? "[]" : Axis(0, 0, " ", LineWidth);

    /// <summary>The positions that are shown.</summary>
    public IEnumerable<int> Shown()
    {
        IEnumerable<int> positions = [0];
        for (int axis = 0; axis < shape.Rank; axis++)
        {
            int length = shape[axis];
            var entries = Entries(length).ToArray();
            positions = positions.SelectMany(p => entries.Select(i => p * length + i)).ToArray();
        }
        return positions;
    }

    private IEnumerable<int> Entries(int length)
        => shorten && length > 2 * EdgeItems ? [.. Enumerable.Range(0, EdgeItems), .. Enumerable.Range(length - EdgeItems, EdgeItems)] : Enumerable.Range(0, length);

    private string Axis(int axis, int offset, string indent, int width)
    {
        if (axis == shape.Rank)
            return write(offset);
        bool last = axis == shape.Rank - 1, gap = shorten && shape[axis] > 2 * EdgeItems;
        var words = Entries(shape[axis]).Select(i => Axis(axis + 1, offset * shape[axis] + i, indent + ' ', width - 1)).ToList();
        if (gap)
            words.Insert(EdgeItems, "...");
        string body = last ? Wrap(words, indent, width - 1) : string.Join(new string('\n', shape.Rank - 1 - axis), words.Select(w => indent + w));
        return $"[{body[indent.Length..]}]";
    }

    // A word that does not fit goes to a new line, unless it is the first there.
    private static string Wrap(List<string> words, string indent, int width)
    {
        var text = new StringBuilder();
        string line = indent;
        for (int i = 0; i < words.Count; i++)
        {
            if (line.Length + words[i].Length > width && line.Length > indent.Length)
            {
                text.Append(line.TrimEnd(' ')).Append('\n');
                line = indent;
            }
            line += words[i] + (i < words.Count - 1 ? " " : "");
        }
        return text.Append(line).ToString();
    }
}
