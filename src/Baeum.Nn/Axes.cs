using System.Collections;
using System.Runtime.CompilerServices;

namespace Baeum.Nn;

/// <summary>One axis or several, for parameters that Keras lets be <c>0</c> or <c>[0, 1, 2]</c>. Negative axes count from the end.</summary>
[CollectionBuilder(typeof(Axes), nameof(Create))]
public readonly struct Axes : IReadOnlyList<int>
{
    private readonly int[]? _axes;

    private Axes(int[] axes, bool isList) => (_axes, IsList) = (axes, isList);

    /// <summary>Whether the axes were given as a list, be it of one axis.</summary>
    public bool IsList { get; }

    public int Count => _axes?.Length ?? 0;

    public int this[int index] => (_axes ?? [])[index];

    /// <summary>Builds the list from a collection expression.</summary>
    public static Axes Create(ReadOnlySpan<int> axes) => new(axes.ToArray(), isList: true);

    /// <summary>One axis.</summary>
    public static implicit operator Axes(int axis) => new([axis], isList: false);

    /// <summary>Several axes.</summary>
    public static implicit operator Axes(int[] axes) => new(axes, isList: true);

    public IEnumerator<int> GetEnumerator() => (_axes ?? []).AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The axes.</summary>
    internal ReadOnlySpan<int> Span => _axes;

    /// <summary>The same axes as a list, the form that Keras keeps of some layers' axes.</summary>
    internal Axes AsList() => new(_axes ?? [], isList: true);

    public override string ToString() => IsList ? $"[{string.Join(", ", _axes!)}]" : $"{this[0]}";
}
