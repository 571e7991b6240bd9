using System.Collections;
using System.Runtime.CompilerServices;

namespace Baeum.Learn;

/// <summary>What a parameter may be: a list of values (<c>[1, 10, "scale"]</c>), or a distribution to draw from.</summary>
[CollectionBuilder(typeof(ParamValues), nameof(Create))]
public sealed class ParamValues : IReadOnlyList<object?>, IEquatable<ParamValues>
{
    private readonly object?[] _values;

    private ParamValues(object?[] values, Distribution? distribution) => (_values, Distribution) = (values, distribution);

    /// <summary>The distribution, if this is none of listed values.</summary>
    public Distribution? Distribution { get; }

    /// <summary>Number of listed values.</summary>
    public int Count => _values.Length;

    /// <summary>A listed value.</summary>
    public object? this[int index] => _values[index];

    /// <summary>Builds a list from a collection expression.</summary>
    public static ParamValues Create(ReadOnlySpan<object?> values) => new(values.ToArray(), null);

    /// <summary>A distribution to draw from.</summary>
    public static implicit operator ParamValues(Distribution distribution) => new([], distribution);

    /// <summary>Listed values.</summary>
    public static implicit operator ParamValues(object?[] values) => new(values, null);

    /// <summary>Listed whole numbers.</summary>
    public static implicit operator ParamValues(int[] values) => new([.. values], null);

    /// <summary>Listed numbers.</summary>
    public static implicit operator ParamValues(double[] values) => new([.. values], null);

    /// <summary>Listed words.</summary>
    public static implicit operator ParamValues(string[] values) => new([.. values], null);

    public bool Equals(ParamValues? other) => other is not null && _values.AsSpan().SequenceEqual(other._values) && Equals(Distribution, other.Distribution);

    public override bool Equals(object? obj) => Equals(obj as ParamValues);

    public override int GetHashCode() => HashCode.Combine(_values.Length, Distribution);

    public IEnumerator<object?> GetEnumerator() => ((IEnumerable<object?>)_values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As Python prints it.</summary>
    public override string ToString() => Distribution is null ? ParameterText.Of(_values) : $"{Distribution}";
}
