using System.Text.RegularExpressions;

namespace Baeum.Nn;

/// <summary>Keras's automatic names: the class in snake_case and a number from the second one on: <c>dense</c>, <c>dense_1</c>, <c>max_pooling2d</c>.</summary>
public static partial class Naming
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, int> Used = [];

    /// <summary>The next free name for a class.</summary>
    public static string Next(string className)
    {
        string name = SnakeCase(className);
        lock (Gate)
        {
            int number = Used.GetValueOrDefault(name);
            Used[name] = number + 1;
            return number == 0 ? name : $"{name}_{number}";
        }
    }

    /// <summary>Starts the numbers again: the next Dense is <c>dense</c>. Keras: <c>clear_session</c>. Nothing else needs to be freed.</summary>
    public static void ClearSession()
    {
        lock (Gate)
            Used.Clear();
    }

    /// <summary>Keras's <c>to_snake_case</c>.</summary>
    public static string SnakeCase(string name) => Ends().Replace(Words().Replace(name, "$1_$2"), "$1_$2").ToLowerInvariant();

    [GeneratedRegex("(.)([A-Z][a-z]+)")]
    private static partial Regex Words();

    [GeneratedRegex("([a-z])([A-Z])")]
    private static partial Regex Ends();
}
