using System.Collections;
using System.Runtime.CompilerServices;

namespace Baeum.Nn;

/// <summary>One axis or several, as Keras's <c>axis</c> argument takes them: <c>Axis = -1</c> or <c>Axis = [1, 2]</c>.</summary>
[CollectionBuilder(typeof(Axes), nameof(Create))]
public sealed class Axes : IReadOnlyList<int>
{
    private readonly int[] _axes;

    private Axes(int[] axes, bool isSingle) => (_axes, IsSingle) = (axes, isSingle);

    /// <summary>Whether it was given as one number, not as a list.</summary>
    public bool IsSingle { get; }

    public int Count => _axes.Length;

    public int this[int index] => _axes[index];

    /// <summary>Builds a list of axes from a collection expression.</summary>
    public static Axes Create(ReadOnlySpan<int> axes) => new(axes.ToArray(), isSingle: false);

    /// <summary>One axis.</summary>
    public static implicit operator Axes(int axis) => new([axis], isSingle: true);

    public IEnumerator<int> GetEnumerator() => _axes.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => IsSingle ? $"{_axes[0]}" : $"[{string.Join(", ", _axes)}]";

    /// <summary>The same axes as a list, in which form Keras keeps them once a layer is built.</summary>
    internal Axes AsList() => IsSingle ? new Axes(_axes, isSingle: false) : this;

    /// <summary>The axes.</summary>
    internal ReadOnlySpan<int> Span => _axes;
}
