using System.Collections.Immutable;
using System.Globalization;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>How much the classes count: all 1 (the default), <c>"balanced"</c>, or a weight for some of them by label. scikit-learn: <c>class_weight</c>.</summary>
/// <remarks>Balanced is <c>samples / (classes · samples of the class)</c>. A class without a weight keeps 1. <code>new SVC { ClassWeight = "balanced" };  new SVC { ClassWeight = new Dictionary&lt;int, double&gt; { [1] = 10 } }</code></remarks>
public readonly record struct ClassWeight
{
    private const string BalancedWord = "balanced";
    private readonly string? _text;
    private readonly ImmutableArray<(object Label, double Weight)> _weights;

    private ClassWeight(string? text, ImmutableArray<(object Label, double Weight)> weights) => (_text, _weights) = (text, weights);

    /// <summary>Whether all classes count the same.</summary>
    public bool IsNone => _text is null;

    /// <summary>Whether rare classes count more.</summary>
    public bool IsBalanced => _text == BalancedWord;

    /// <summary><c>"balanced"</c>.</summary>
    public static implicit operator ClassWeight(string? word)
        => word is null or "None" ? default : word == BalancedWord ? new(word, []) : throw Nearest.Unknown("class_weight", word, [BalancedWord]);

    /// <summary>Weights by whole-number label.</summary>
    public static implicit operator ClassWeight(Dictionary<int, double> weights) => Of(weights.Select(w => ((object)w.Key, w.Value)));

    /// <summary>Weights by text label.</summary>
    public static implicit operator ClassWeight(Dictionary<string, double> weights) => Of(weights.Select(w => ((object)w.Key, w.Value)));

    /// <summary>Weights by label of any kind.</summary>
    public static implicit operator ClassWeight(Dictionary<object, double> weights) => Of(weights.Select(w => (w.Key, w.Value)));

    /// <summary>Equal if they print the same.</summary>
    public bool Equals(ClassWeight other) => _text == other._text;

    /// <inheritdoc/>
    public override int GetHashCode() => _text?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <summary><c>None</c>, <c>balanced</c> or <c>{0: 1.0, 1: 5.0}</c></summary>
    public override string ToString() => _text ?? "None";

    /// <summary>The weight of each class.</summary>
    /// <param name="classes">The classes, sorted.</param>
    /// <param name="codes">The class of each sample.</param>
    internal double[] Of(Labels classes, ReadOnlySpan<int> codes)
    {
        var result = new double[classes.Count];
        Array.Fill(result, 1);
        if (IsBalanced)
        {
            var counts = new double[result.Length];
            foreach (int code in codes)
                counts[code]++;
            for (int i = 0; i < result.Length; i++)
                result[i] = codes.Length / (result.Length * counts[i]);
        }
        else if (!IsNone)
        {
            foreach (var (label, weight) in _weights)
                result[Position(classes, label)] = weight;
        }
        return result;
    }

    private static int Position(Labels classes, object label)
    {
        for (int i = 0; i < classes.Count; i++)
            if (classes[i] is string ? classes[i].Equals(label) : label is not string && Convert.ToDouble(classes[i], CultureInfo.InvariantCulture) == Convert.ToDouble(label, CultureInfo.InvariantCulture))
                return i;
        throw new ArgumentException($"class_weight: the class {label} is not in the data; its classes are {classes}.");
    }

    private static ClassWeight Of(IEnumerable<(object Label, double Weight)> weights)
    {
        ImmutableArray<(object Label, double Weight)> all = [.. weights];
        foreach (var (label, weight) in all)
            Compute.Check.NonNegative(weight, $"class_weight[{label}]");
        return new($"{{{string.Join(", ", all.Select(w => $"{(w.Label is string text ? $"'{text}'" : string.Create(CultureInfo.InvariantCulture, $"{w.Label}"))}: {PythonText.Of(w.Weight)}"))}}}", all);
    }
}
