using System.Globalization;
using System.Text.Json.Nodes;

namespace Baeum.Parity.Learn;

/// <summary>How far an answer lies from the expected one: texts and whole numbers exactly, numbers relative to their size, or to a share of the greatest of their column.</summary>
internal readonly record struct Deviation(double Greatest, string? Problem)
{
    public static Deviation Of(JsonNode? expected, object? answer, double tolerance, double floor)
    {
        var wanted = new List<object?>();
        int columns = Flatten(expected, wanted, 0);
        var given = Values.Flatten(answer);
        if (wanted.Count != given.Count)
            return new(double.PositiveInfinity, $"expected {wanted.Count} values, received {given.Count}{(given.Count < 4 ? $": {string.Join(", ", given)}" : "")}");
        var scale = new double[columns];
        for (int i = 0; i < wanted.Count; i++)
            if (wanted[i] is double number && double.IsFinite(number))
                scale[i % columns] = Math.Max(scale[i % columns], Math.Abs(number));
        double greatest = 0;
        int apart = 0, first = -1, worst = -1;
        for (int i = 0; i < wanted.Count; i++)
        {
            double distance = Distance(wanted[i], given[i], scale[i % columns] * floor);
            if (!(distance <= tolerance))
            {
                apart++;
                first = first < 0 ? i : first;
            }
            if (!(distance <= greatest))
                (greatest, worst) = (double.IsNaN(distance) ? double.PositiveInfinity : distance, i);
        }
        return new(greatest, apart == 0 ? null : string.Create(CultureInfo.InvariantCulture,
            $"{apart} of {wanted.Count} off, greatest {greatest:0.0e+00} at {worst} (expected {wanted[worst]}, received {given[worst]}), first at {first} (expected {wanted[first]}, received {given[first]})"));
    }

    private static double Distance(object? wanted, object? given, double floor) => (wanted, given) switch
    {
        (string a, string b) => a == b ? 0 : double.PositiveInfinity,
        (double a, double b) when double.IsNaN(a) || !double.IsFinite(b) => a.Equals(b) ? 0 : double.PositiveInfinity,
        (double a, double b) when double.IsInfinity(a) => a == b ? 0 : double.PositiveInfinity,
        (double a, double b) => a == b ? 0 : Math.Abs(a - b) / Math.Max(Math.Max(Math.Abs(a), floor), 1e-30),
        _ => double.PositiveInfinity,
    };

    // Returns the length of the innermost axis where all rows are equally long, else 1.
    private static int Flatten(JsonNode? node, List<object?> into, int depth)
    {
        if (node is not JsonArray array)
        {
            into.Add(Values.Scalar(node));
            return 1;
        }
        bool isMatrix = array.Count > 0 && array.All(row => row is JsonArray inner && inner.Count == ((JsonArray)array[0]!).Count && inner.All(v => v is not JsonArray));
        foreach (var item in array)
            Flatten(item, into, depth + 1);
        return depth == 0 && isMatrix ? Math.Max(1, ((JsonArray)array[0]!).Count) : 1;
    }
}
