using System.Collections;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using Baeum.Data;

namespace Baeum.Plots;

/// <summary>The numbers that a chart shows. Arrays and tensors convert by themselves and are copied; NaN is a gap.</summary>
[CollectionBuilder(typeof(Values), nameof(Create))]
public sealed class Values : IReadOnlyList<double>
{
    private readonly double[] _values;

    private Values(double[] values) => _values = values;

    public int Count => _values.Length;

    public double this[int index] => _values[index];

    /// <summary>Builds values from a collection expression: <c>Values y = [1, 2.5, 3]</c>.</summary>
    public static Values Create(ReadOnlySpan<double> values) => new(values.ToArray());

    /// <summary>0, 1, ... count − 1.</summary>
    public static Values Range(int count, double start = 0)
    {
        var values = new double[count];
        for (int i = 0; i < count; i++)
            values[i] = start + i;
        return new(values);
    }

    /// <summary>The values of a sequence.</summary>
    public static Values From(IEnumerable<double> values) => new([.. values]);

    public static implicit operator Values(double[] values) => Create(values);

    public static implicit operator Values(float[] values) => new(Array.ConvertAll(values, v => (double)v));

    public static implicit operator Values(int[] values) => new(Array.ConvertAll(values, v => (double)v));

    public static implicit operator Values(long[] values) => new(Array.ConvertAll(values, v => (double)v));

    public static implicit operator Values(List<double> values) => From(values);

    /// <summary>All values of a tensor, row-major.</summary>
    public static implicit operator Values(Tensor<float> values) => values.AsReadOnlySpan().ToArray();

    /// <summary>All values of a tensor, row-major.</summary>
    public static implicit operator Values(Tensor<double> values) => new(values.AsReadOnlySpan().ToArray());

    /// <summary>All values of a tensor, row-major.</summary>
    public static implicit operator Values(Tensor<int> values) => values.AsReadOnlySpan().ToArray();

    /// <summary>The values of a column as numbers; missing ones are NaN.</summary>
    /// <exception cref="InvalidOperationException">The column holds text.</exception>
    public static implicit operator Values(Column column) => From(Enumerable.Range(0, column.Count).Select(column.ToDouble));

    public IEnumerator<double> GetEnumerator() => ((IEnumerable<double>)_values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal ReadOnlySpan<double> Span => _values;

    internal static void RequireSameCount(Values x, Values y, string chart)
    {
        if (x.Count != y.Count)
            throw new ArgumentException($"{chart}: x and y must have as many values; received {x.Count} and {y.Count}.");
    }
}
