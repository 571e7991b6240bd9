using System.Collections;
using System.Runtime.CompilerServices;

namespace Baeum.Data;

/// <summary>The lengths of an array's axes, at most eight. An unknown length is -1 and prints as <c>None</c>; the whole prints as a Python tuple: <c>(None, 28, 28)</c>.</summary>
/// <remarks>A value without heap memory, so shapes can be made in the training loop.</remarks>
[CollectionBuilder(typeof(Shape), nameof(Create))]
public readonly struct Shape : IEquatable<Shape>, IEnumerable<int>
{
    /// <summary>The largest number of axes.</summary>
    public const int MaxRank = 8;

    /// <summary>The length of an axis that is not known yet, such as the batch.</summary>
    public const int Unknown = -1;

    private readonly Axes _axes;

    private Shape(ReadOnlySpan<int> lengths)
    {
        if (lengths.Length > MaxRank)
            throw new ArgumentException($"A shape has at most {MaxRank} axes, received {lengths.Length}.");
        foreach (int length in lengths)
            if (length < Unknown)
                throw new ArgumentException($"An axis cannot have the length {length}; use -1 for an unknown one.");
        lengths.CopyTo(_axes);
        Rank = lengths.Length;
    }

    /// <summary>Number of axes.</summary>
    public int Rank { get; }

    /// <summary>Product of the lengths: the number of values. 1 for rank 0.</summary>
    public int Size
    {
        get
        {
            long size = 1;
            for (int i = 0; i < Rank; i++)
                size *= _axes[i];
            return checked((int)size);
        }
    }

    /// <summary>Whether no axis is unknown.</summary>
    public bool IsKnown
    {
        get
        {
            for (int i = 0; i < Rank; i++)
                if (_axes[i] == Unknown)
                    return false;
            return true;
        }
    }

    /// <summary>Length of one axis; <c>^1</c> is the last.</summary>
    public int this[Index axis]
    {
        get
        {
            int i = axis.GetOffset(Rank);
            return (uint)i < (uint)Rank ? _axes[i] : throw new ArgumentOutOfRangeException(nameof(axis), $"Shape {this} has no axis {axis}.");
        }
    }

    /// <summary>The axes of a range, such as <c>shape[1..]</c>.</summary>
    public Shape this[Range range]
    {
        get
        {
            var (start, length) = range.GetOffsetAndLength(Rank);
            return new Shape(((ReadOnlySpan<int>)_axes).Slice(start, length));
        }
    }

    /// <summary>Builds a shape from a collection expression: <c>Shape s = [32, 10]</c>.</summary>
    public static Shape Create(ReadOnlySpan<int> lengths) => new(lengths);

    /// <summary>Shape of the framework's tensors.</summary>
    public static Shape Create(ReadOnlySpan<nint> lengths)
    {
        Span<int> ints = stackalloc int[lengths.Length];
        for (int i = 0; i < ints.Length; i++)
            ints[i] = checked((int)lengths[i]);
        return new Shape(ints);
    }

    /// <summary>A shape from an array of lengths.</summary>
    public static implicit operator Shape(int[] lengths) => new(lengths);

    /// <summary>This shape with one axis replaced.</summary>
    public Shape With(Index axis, int length)
    {
        Span<int> lengths = stackalloc int[Rank];
        CopyTo(lengths);
        lengths[axis.GetOffset(Rank)] = length;
        return new Shape(lengths);
    }

    /// <summary>This shape with an axis of the given length inserted before <paramref name="axis"/>.</summary>
    public Shape Insert(int axis, int length)
    {
        Span<int> lengths = stackalloc int[Rank + 1];
        for (int i = 0; i < lengths.Length; i++)
            lengths[i] = i < axis ? _axes[i] : i == axis ? length : _axes[i - 1];
        return new Shape(lengths);
    }

    /// <summary>This shape without one axis.</summary>
    public Shape Without(Index axis)
    {
        int skip = axis.GetOffset(Rank);
        Span<int> lengths = stackalloc int[Rank - 1];
        for (int i = 0; i < lengths.Length; i++)
            lengths[i] = _axes[i < skip ? i : i + 1];
        return new Shape(lengths);
    }

    /// <summary>The shape that two shapes broadcast to by NumPy's rules: aligned at the last axis, a length of 1, an unknown or a missing one takes the other's length.</summary>
    /// <exception cref="ArgumentException">Two lengths differ and neither is 1.</exception>
    public static Shape Broadcast(Shape a, Shape b)
    {
        Span<int> lengths = stackalloc int[Math.Max(a.Rank, b.Rank)];
        for (int i = 1; i <= lengths.Length; i++)
        {
            int m = i <= a.Rank ? a[^i] : 1, n = i <= b.Rank ? b[^i] : 1;
            lengths[^i] = m == n || n == 1 ? m : m == 1 || m == Unknown ? n : n == Unknown ? m
                : throw new ArgumentException($"The shapes {a} and {b} do not broadcast: axis -{i} has {m} against {n} entries.");
        }
        return new Shape(lengths);
    }

    /// <summary>Turns a possibly negative axis into its position, checked. <paramref name="axis"/> -1 is the last.</summary>
    public int Axis(int axis)
        => axis >= -Rank && axis < Rank ? (axis + Rank) % Rank : throw new ArgumentOutOfRangeException(nameof(axis), $"Axis {axis} is outside of shape {this} with {Rank} axes.");

    /// <summary>Copies the lengths.</summary>
    public void CopyTo(Span<int> lengths) => ((ReadOnlySpan<int>)_axes)[..Rank].CopyTo(lengths);

    /// <summary>The lengths as an array.</summary>
    public int[] ToArray() => ((ReadOnlySpan<int>)_axes)[..Rank].ToArray();

    /// <summary>The lengths as the framework's tensors want them. They have no rank 0, so a single value becomes [1].</summary>
    public nint[] ToLengths()
    {
        if (Rank == 0)
            return [1];
        var lengths = new nint[Rank];
        for (int i = 0; i < lengths.Length; i++)
            lengths[i] = _axes[i];
        return lengths;
    }

    public bool Equals(Shape other) => Rank == other.Rank && ((ReadOnlySpan<int>)_axes)[..Rank].SequenceEqual(((ReadOnlySpan<int>)other._axes)[..Rank]);

    public override bool Equals(object? obj) => obj is Shape other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        for (int i = 0; i < Rank; i++)
            hash.Add(_axes[i]);
        return hash.ToHashCode();
    }

    public static bool operator ==(Shape a, Shape b) => a.Equals(b);

    public static bool operator !=(Shape a, Shape b) => !a.Equals(b);

    /// <summary>The Python tuple: <c>(None, 4)</c>, <c>(3,)</c>, <c>()</c>.</summary>
    public override string ToString() => Rank == 1 ? $"({Text(_axes[0])},)" : $"({string.Join(", ", this.Select(Text))})";

    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string Text(int length) => length == Unknown ? "None" : $"{length}";

    [InlineArray(MaxRank)]
    private struct Axes
    {
        private int _first;
    }
}
