using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Values of parameters as Python writes them: <c>'rbf'</c>, <c>0.001</c>, <c>None</c>, <c>True</c>, <c>[1, 2]</c>, and literals of Python as values.</summary>
public static class ParameterText
{
    /// <summary>A value as Python prints it.</summary>
    public static string Of(object? value) => value switch
    {
        null => "None",
        string text => Quoted(text),
        bool truth => truth ? "True" : "False",
        float number => PythonText.Of(number),
        double number => PythonText.Of(number),
        IEstimator<IFitted> estimator => EstimatorText.Of(estimator),
        IDictionary table => $"{{{string.Join(", ", table.Keys.Cast<object>().Select(key => $"{Of(key)}: {Of(table[key])}"))}}}",
        Labels labels => labels.ToString(),
        INamedSteps steps and not ColumnSteps => $"[{string.Join(", ", steps.Named.Select(step => $"({Of(step.Name)}, {(step.Estimator is null ? Of(steps.Absent) : Of(step.Estimator))})"))}]",
        ITuple tuple => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Of(tuple[i])))})",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Of))}]",
        Delegate function => function.Method.Name,
        _ when Word(value) is { } word => Quoted(word),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };

    /// <summary>The value that a literal of Python means: <c>10</c> a whole number, <c>0.1</c> a number, <c>True</c>, <c>None</c>; any other text, in quotation marks or not, itself.</summary>
    public static object? Parse(string literal) => literal.Trim() switch
    {
        "None" or "null" => null,
        "True" or "true" => true,
        "False" or "false" => false,
        var text when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int whole) => whole,
        var text when text.Length > 0 && (char.IsAsciiDigit(text[^1]) || text[^1] == '.') && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) => number,
        var text when text.Length > 1 && text[0] is '\'' or '"' && text[^1] == text[0] => text[1..^1],
        var text => text,
    };

    /// <summary>A parameter that takes a number or a word prints as the one that it holds.</summary>
    private static string? Word(object value)
        => value.GetType().IsValueType && $"{value}" is { Length: > 0 } text && (char.IsLetter(text[0]) || text[0] == '_') && text is not ("nan" or "inf" or "None" or "True" or "False") ? text : null;

    private static string Quoted(string text)
    {
        char mark = text.Contains('\'') && !text.Contains('"') ? '"' : '\'';
        var quoted = new StringBuilder().Append(mark);
        foreach (char c in text)
            quoted.Append(c switch { '\n' => "\\n", '\t' => "\\t", '\r' => "\\r", '\\' => "\\\\", _ when c == mark => $"\\{c}", _ => $"{c}" });
        return quoted.Append(mark).ToString();
    }
}
