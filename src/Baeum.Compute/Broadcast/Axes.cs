using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>One number for each axis of an array.</summary>
[InlineArray(Most)]
internal struct Axes
{
    /// <summary>The largest number of axes.</summary>
    public const int Most = 8;
    private int _first;
}
