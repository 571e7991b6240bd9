using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>Columns of Y copied strip by strip, so that the kernel reads them in one run. Missing columns of the last register are 0.</summary>
internal readonly unsafe struct Packing
{
    private readonly float* _packed;
    private readonly int _steps;

    /// <summary>The first packed column; those before it are read where they lie.</summary>
    public readonly int First;

    public Packing(float* packed, int first, int steps)
    {
        _packed = packed;
        (First, _steps) = (first, steps);
    }

    /// <summary>Where step <paramref name="step"/> of the strip at <paramref name="column"/> stands.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float* Strip(int column, int step, int width) => _packed + (nint)(column - First) * _steps + (nint)step * width;
}
