using System.Collections;
using System.Runtime.CompilerServices;

namespace Baeum.Nn;

/// <summary>Whole numbers for the spatial axes of an image or a sequence, such as the lengths of a kernel: one for all axes or one for each. <c>3</c>, <c>(3, 3)</c> and <c>[3, 3, 3]</c> are sizes.</summary>
[CollectionBuilder(typeof(Size), nameof(Create))]
public readonly struct Size : IReadOnlyList<int>, IEquatable<Size>
{
    private readonly int[]? _lengths;
    private readonly bool _isSingle;

    private Size(int[] lengths, bool isSingle) => (_lengths, _isSingle) = (lengths, isSingle);

    public int Count => _lengths?.Length ?? 0;

    public int this[int axis] => _lengths![axis];

    /// <summary>A number for each axis.</summary>
    public static Size Create(ReadOnlySpan<int> lengths) => new(lengths.ToArray(), isSingle: false);

    /// <summary>The same number for all axes.</summary>
    public static implicit operator Size(int length) => new([length], isSingle: true);

    /// <summary>Height and width.</summary>
    public static implicit operator Size((int Height, int Width) size) => Create([size.Height, size.Width]);

    /// <summary>Depth, height and width.</summary>
    public static implicit operator Size((int Depth, int Height, int Width) size) => Create([size.Depth, size.Height, size.Width]);

    /// <summary>A number for each axis.</summary>
    public static implicit operator Size(int[] lengths) => Create(lengths);

    public static bool operator ==(Size a, Size b) => a.Equals(b);

    public static bool operator !=(Size a, Size b) => !a.Equals(b);

    public bool Equals(Size other) => Span.SequenceEqual(other.Span);

    public override bool Equals(object? obj) => obj is Size other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (int length in Span)
            hash.Add(length);
        return hash.ToHashCode();
    }

    public IEnumerator<int> GetEnumerator() => (_lengths ?? []).AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => Count == 1 ? $"({this[0]},)" : $"({string.Join(", ", this)})";

    internal ReadOnlySpan<int> Span => _lengths;

    /// <summary>Whether every axis has this number.</summary>
    internal bool IsAll(int number) => !Span.ContainsAnyExcept(number);

    /// <summary>One number for each of a number of axes, none of them below <paramref name="least"/>.</summary>
    internal Size For(int axes, string name, int least = 1)
    {
        if (Count != axes && !(_isSingle && Count == 1))
            throw new ArgumentException($"The {name} argument must be a tuple of {axes} integers; received {name}={this}. Give one integer for all axes, or one for each.", name);
        foreach (int length in Span)
            if (length < least)
                throw new ArgumentOutOfRangeException(name, $"{name} must be {(least == 1 ? "positive" : $"{least} or more")} on every axis; received {name} = {this}.");
        return Count == axes ? Create(Span) : Create([.. Enumerable.Repeat(this[0], axes)]);
    }
}
