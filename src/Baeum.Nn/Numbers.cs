using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Baeum.Nn;

/// <summary>One number, or several: what Keras writes as <c>0.5</c> or <c>[0.2, 0.5, 0.8]</c>.</summary>
[CollectionBuilder(typeof(Numbers), nameof(Create))]
public sealed class Numbers : IReadOnlyList<double>
{
    private readonly double[] _values;

    private Numbers(double[] values, bool isSingle) => (_values, IsSingle) = (values, isSingle);

    /// <summary>Whether this is one number by itself and not a list.</summary>
    public bool IsSingle { get; }

    /// <summary>How many.</summary>
    public int Count => _values.Length;

    /// <summary>A number by its position.</summary>
    public double this[int index] => _values[index];

    /// <summary>A list of numbers, from a collection expression: <c>Numbers thresholds = [0.2, 0.5]</c>.</summary>
    public static Numbers Create(ReadOnlySpan<double> values) => new(values.ToArray(), isSingle: false);

    /// <summary>One number.</summary>
    public static implicit operator Numbers(double value) => new([value], isSingle: true);

    /// <summary>A list of numbers.</summary>
    public static implicit operator Numbers(double[] values) => Create(values);

    public IEnumerator<double> GetEnumerator() => ((IEnumerable<double>)_values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => IsSingle ? Text(_values[0]) : $"[{string.Join(", ", _values.Select(Text))}]";

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
