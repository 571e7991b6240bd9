using System.Globalization;

namespace Baeum.Learn;

/// <summary>Lines <c>name=values</c> of a model file with their numbers. Lists are read as long as they are, not as long as the file claims.</summary>
internal sealed class LGBMFields(string path, int line)
{
    private readonly Dictionary<string, (string Value, int Line)> _fields = new(StringComparer.Ordinal);

    /// <summary>The line that the fields begin on.</summary>
    public int Line { get; } = line;

    /// <summary>Takes a line; one without <c>=</c> is a flag.</summary>
    public void Add(string text, int number)
    {
        int at = text.IndexOf('=');
        if (!_fields.TryAdd(at < 0 ? text : text[..at], (at < 0 ? "" : text[(at + 1)..], number)))
            throw Wrong(number, $"'{Short(at < 0 ? text : text[..at])}' is given twice");
    }

    public bool Has(string name) => _fields.ContainsKey(name);

    public string Text(string name) => _fields.TryGetValue(name, out var field) ? field.Value : throw Wrong(Line, $"'{name}' is missing");

    /// <summary>A whole number within bounds.</summary>
    public int Integer(string name, int least, int? missing = null)
        => !Has(name) && missing is { } value ? value
            : int.TryParse(Text(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) && number >= least ? number
            : throw Wrong(name, $"'{name}' must be a whole number from {least} up, received '{Short(Text(name))}'");

    /// <summary>A number.</summary>
    public double Number(string name, double missing) => Has(name) && Numbers(name, 1) is [double number] ? number : missing;

    /// <summary>Whole numbers, as many as said.</summary>
    public int[] Integers(string name, int count, bool isOptional = false)
        => List(name, count, isOptional, (ReadOnlySpan<char> word, out int value) =>
        {
            bool isWhole = long.TryParse(word, NumberStyles.Integer, CultureInfo.InvariantCulture, out long number) && number is >= int.MinValue and <= uint.MaxValue;
            value = unchecked((int)number);
            return isWhole;
        });

    /// <summary>Numbers, as many as said.</summary>
    public double[] Numbers(string name, int count, bool isOptional = false) => List<double>(name, count, isOptional, IsNumber);

    public InvalidDataException Wrong(string name, string message) => Wrong(_fields[name].Line, message);

    public InvalidDataException Wrong(int number, string message) => new($"{path}, line {number}: {message}.");

    public static string Short(string text) => text.Length <= 40 ? text : text[..40] + "...";

    private delegate bool Parse<T>(ReadOnlySpan<char> word, out T value);

    private T[] List<T>(string name, int count, bool isOptional, Parse<T> parse)
    {
        if (isOptional && (!Has(name) || Text(name).AsSpan().Trim().IsEmpty))
            return [];
        ReadOnlySpan<char> text = Text(name);
        var values = new List<T>();
        foreach (var part in text.Split(' '))
        {
            var word = text[part].Trim();
            if (word.IsEmpty)
                continue;
            if (values.Count == count)
                throw Wrong(name, $"'{name}' holds more than the {count} values that belong here");
            if (!parse(word, out T value))
                throw Wrong(name, $"'{name}' holds '{Short(word.ToString())}', which is no number{(typeof(T) == typeof(int) ? " that fits" : "")}");
            values.Add(value);
        }
        return values.Count == count ? [.. values] : throw Wrong(name, $"'{name}' holds {values.Count} values, expected {count}");
    }

    private static bool IsNumber(ReadOnlySpan<char> word, out double value)
    {
        if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out value))
            return true;
        var digits = word.TrimStart("+-");
        if (!digits.StartsWith("inf", StringComparison.OrdinalIgnoreCase) && !digits.StartsWith("nan", StringComparison.OrdinalIgnoreCase))
            return false;
        value = char.ToLowerInvariant(digits[0]) == 'n' ? double.NaN : word[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
        return true;
    }
}
