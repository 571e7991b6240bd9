using System.Runtime.InteropServices;

namespace Baeum.Compute;

/// <summary>Zeros in double that begin at a line of the cache, so that no register's load touches two lines. Never moves.</summary>
public sealed class AlignedDoubles
{
    private const int Line = 64;
    private readonly double[] _array;
    private readonly int _offset;

    /// <summary>Memory for a number of values.</summary>
    public AlignedDoubles(int length)
    {
        Length = Check.NonNegative(length, nameof(length));
        _array = GC.AllocateArray<double>(checked(length + Line / sizeof(double)), pinned: true);
        _offset = (int)((Line - Marshal.UnsafeAddrOfPinnedArrayElement(_array, 0) % Line) % Line / sizeof(double));
    }

    /// <summary>Number of values.</summary>
    public int Length { get; }

    /// <summary>The values.</summary>
    public Span<double> Span => _array.AsSpan(_offset, Length);

    /// <summary>Some of the values.</summary>
    public Span<double> Slice(int start, int length) => _array.AsSpan(_offset + start, length);
}
