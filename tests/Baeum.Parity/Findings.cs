using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Nn;
using Baeum.TestKit;

namespace Baeum.Parity;

/// <summary>What a case found out: how far the numbers are off, and what is not the same at all.</summary>
public sealed class Findings(double tolerance)
{
    private readonly List<string> _off = [];

    /// <summary>Everything that is off.</summary>
    public IReadOnlyList<string> Off => _off;

    /// <summary>The greatest deviation as a share of the one allowed: above 1 the case is off.</summary>
    public double Worst { get; private set; }

    /// <summary>Allowed is <c>max|got - expected| &lt;= tolerance · max(1, max|expected|)</c>.</summary>
    public void Near(string what, ReadOnlySpan<float> expected, ReadOnlySpan<float> got)
    {
        if (expected.Length != got.Length)
        {
            _off.Add($"{what}: expected {expected.Length} values, got {got.Length}");
            return;
        }
        double largest = 0, scale = 1;
        for (int i = 0; i < expected.Length; i++)
        {
            if (float.IsFinite(expected[i]))
                scale = Math.Max(scale, Math.Abs(expected[i]));
            if (!expected[i].Equals(got[i]))
                largest = float.IsFinite(expected[i]) && float.IsFinite(got[i]) ? Math.Max(largest, Math.Abs((double)expected[i] - got[i])) : double.PositiveInfinity;
        }
        double deviation = largest / scale;
        Worst = Math.Max(Worst, deviation / tolerance);
        if (!(deviation <= tolerance))
            _off.Add(FormattableString.Invariant($"{what}: deviation {deviation:g3}, allowed {tolerance:g3}"));
    }

    /// <summary>An array of the case and a variable: the same shape, near values.</summary>
    public void Near(GoldenCase golden, string key, Variable got)
    {
        Same($"shape of {key}", golden.ShapeOf(key), got.Shape);
        if (golden.TypeOf(key) == typeof(float))
            Near(key, golden.Floats(key), got.Span);
        else
            SameValues(key, golden.Floats(key), got.Span);
    }

    /// <summary>An array of the case and values that have no shape of their own.</summary>
    public void Near(GoldenCase golden, string key, ReadOnlySpan<float> got)
    {
        if (golden.TypeOf(key) == typeof(float))
            Near(key, golden.Floats(key), got);
        else
            SameValues(key, golden.Floats(key), got);
    }

    /// <summary>An array of the case and a tensor.</summary>
    public void Near(GoldenCase golden, string key, Tensor<float> got)
    {
        Same($"shape of {key}", golden.ShapeOf(key), Shape.Create(got.Lengths));
        Near(golden, key, got.AsReadOnlySpan());
    }

    /// <summary>Two numbers.</summary>
    public void Near(string what, double expected, double got) => Near(what, [(float)expected], [(float)got]);

    /// <summary>Integers and flags must be equal.</summary>
    public void SameValues(string what, ReadOnlySpan<float> expected, ReadOnlySpan<float> got)
    {
        if (!expected.SequenceEqual(got))
            _off.Add($"{what}: expected {Show(expected)}, got {Show(got)}");
    }

    /// <summary>Two things that must be equal.</summary>
    public void Same<T>(string what, T expected, T got)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, got))
            _off.Add($"{what}: expected {expected}, got {got}");
    }

    /// <summary>Two lists that must be equal.</summary>
    public void SameList<T>(string what, IEnumerable<T> expected, IEnumerable<T> got) => Same(what, string.Join(", ", expected), string.Join(", ", got));

    /// <summary>Two texts; the error shows where they part.</summary>
    public void SameText(string what, string expected, string got)
    {
        if (expected == got)
            return;
        int at = 0;
        while (at < Math.Min(expected.Length, got.Length) && expected[at] == got[at])
            at++;
        _off.Add($"{what}: differs at {at}: expected {Around(expected, at)}, got {Around(got, at)}");
    }

    /// <summary>Something is wrong.</summary>
    public void Wrong(string message) => _off.Add(message);

    private static string Around(string text, int at)
        => $"\"{text[Math.Max(0, at - 30)..Math.Min(text.Length, at + 30)].Replace("\n", "\\n").Replace("\u001b", "\\e")}\"";

    private static string Show(ReadOnlySpan<float> values) => $"[{string.Join(", ", values[..Math.Min(8, values.Length)].ToArray())}{(values.Length > 8 ? ", ..." : "")}]";
}
