using System.Globalization;

namespace Baeum.Learn;

/// <summary>A value of a model's document with its place in the file, so that every error can name it.</summary>
/// <param name="value">A plain object of <see cref="ModelJsonReader"/>.</param>
/// <param name="place">File and names that lead to it.</param>
internal readonly struct ModelNode(object? value, string place)
{
    /// <summary>Where it is.</summary>
    public string Place => place;

    /// <summary>Whether there is something.</summary>
    public bool IsThere => value is not null;

    /// <summary>A member that must be there.</summary>
    public ModelNode this[string name] => Find(name) is { IsThere: true } node ? node : throw Error($"'{name}' is missing");

    /// <summary>A member that may be missing.</summary>
    public ModelNode Find(string name) => new(value is Dictionary<string, object?> members ? members.GetValueOrDefault(name) : value is null ? null : throw Error("expected an object"), $"{place}.{name}");

    /// <summary>Names and texts of an object.</summary>
    public Dictionary<string, string> Texts()
    {
        var members = value as Dictionary<string, object?> ?? throw Error("expected an object");
        var self = this;
        return members.Keys.ToDictionary(name => name, name => self[name].Text(), StringComparer.Ordinal);
    }

    /// <summary>The names of an object's members.</summary>
    public IEnumerable<string> Names => value is Dictionary<string, object?> members ? members.Keys : throw Error("expected an object");

    /// <summary>Whether it is an object.</summary>
    public bool IsObject => value is Dictionary<string, object?>;

    /// <summary>The elements of a list.</summary>
    public ModelNode[] Items()
    {
        string here = place;
        return value switch
        {
            List<object?> items => [.. items.Select((item, i) => new ModelNode(item, $"{here}[{i}]"))],
            double[] numbers => [.. numbers.Select((number, i) => new ModelNode(number, $"{here}[{i}]"))],
            _ => throw Error("expected a list"),
        };
    }

    /// <summary>A text; a number as its digits.</summary>
    public string Text() => value switch
    {
        string text => text,
        double number => number.ToString(CultureInfo.InvariantCulture),
        bool truth => truth ? "1" : "0",
        _ => throw Error("expected a text"),
    };

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>, as number or text.</summary>
    public int Whole(int least, int most = int.MaxValue) => Whole(Number(), least, most);

    /// <summary>A number, as number or text.</summary>
    public double Number() => value is double number ? number
        : value is string text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double parsed) ? parsed : throw Error("expected a number");

    /// <summary>A number, or a text with one or several: <c>5E-1</c>, <c>[5E-1]</c>, <c>[1E-1,2E-1]</c>.</summary>
    public float[] NumberOrList()
    {
        if (value is not string text || !text.StartsWith('['))
            return value is double[] numbers ? Array.ConvertAll(numbers, n => (float)n) : [(float)Number()];
        var self = this;
        return [.. text.Trim('[', ']').Split(',', StringSplitOptions.RemoveEmptyEntries).Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out double n) ? (float)n : throw self.Error($"'{part}' is no number"))];
    }

    /// <summary>A list of numbers, of a certain length if one is given.</summary>
    public float[] Floats(int? length = null) => Array.ConvertAll(Doubles(length), n => (float)n);

    /// <summary>A list of whole numbers from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public int[] Wholes(int? length, int least, int most)
    {
        double[] numbers = Doubles(length);
        var result = new int[numbers.Length];
        for (int i = 0; i < result.Length; i++)
            result[i] = numbers[i] >= least && numbers[i] <= most && numbers[i] == Math.Truncate(numbers[i]) ? (int)numbers[i]
                : throw new InvalidDataException(FormattableString.Invariant($"{place}[{i}]: expected a whole number from {least} to {most}, found {numbers[i]}."));
        return result;
    }

    /// <summary>The error of this place.</summary>
    public InvalidDataException Error(string what) => new($"{place}: {what}.");

    private double[] Doubles(int? length)
        => value is not double[] numbers ? throw Error("expected a list of numbers")
            : length is { } count && count != numbers.Length ? throw Error($"expected {count} numbers, one a node, found {numbers.Length}") : numbers;

    private int Whole(double number, int least, int most)
        => number >= least && number <= most && number == Math.Truncate(number) ? (int)number
            : throw Error(FormattableString.Invariant($"expected a whole number from {least}{(most == int.MaxValue ? "" : $" to {most}")}, found {number}"));
}
