using System.Globalization;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>How many parameters a layer has, and why: a sum over its weights, with the last axis in front where all weights share it: <c>(784 + 1) · 64</c>.</summary>
/// <remarks>
/// Dense: (in + 1) · units. Convolution: (k · k · channels + 1) · filters. LSTM: (in + units + 1) · 4 units. GRU with two biases: (in + units + 2) · 3 units. Batch normalisation: 4 · features.
/// </remarks>
internal static class ParameterFormula
{
    /// <summary>The formula of weights of these shapes; empty for none.</summary>
    public static string Of(IReadOnlyList<Shape> shapes)
    {
        if (shapes.Count == 0)
            return "";
        if (shapes.Any(s => s.Rank == 0) || shapes.Select(s => s[^1]).Distinct().Count() > 1)
            return string.Join(" + ", shapes.Select(s => s.Rank == 0 ? "1" : Product(s)));
        int last = shapes[0][^1];
        if (shapes.All(s => s.Rank == 1))
            return shapes.Count == 1 ? Number(last) : $"{shapes.Count} · {Number(last)}";
        string[] terms = [.. shapes.Select(s => s.Rank == 1 ? "1" : Product(s.Without(^1)))];
        return terms.Length == 1 ? $"{terms[0]} · {Number(last)}" : $"({string.Join(" + ", terms)}) · {Number(last)}";
    }

    private static string Product(Shape shape) => string.Join(" · ", shape.Select(Number));

    private static string Number(int length) => length.ToString(CultureInfo.InvariantCulture);
}
