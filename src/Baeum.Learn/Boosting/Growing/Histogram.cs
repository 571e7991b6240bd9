using System.Runtime.InteropServices;

namespace Baeum.Learn;

/// <summary>The sums of the bins of all features in one node, cell after cell. Begins at a cache line, so that no cell lies across two.</summary>
internal sealed class Histogram
{
    private const int Line = 64 / sizeof(double);
    private readonly double[] _memory;
    private readonly int _start, _width;

    /// <summary>A histogram of a number of slots; its content is undefined.</summary>
    public Histogram(int slots, int width)
    {
        _width = width;
        _memory = GC.AllocateUninitializedArray<double>(width * slots + Line, pinned: true);
        long address = Marshal.UnsafeAddrOfPinnedArrayElement(_memory, 0) / sizeof(double);
        _start = (int)((Line - address % Line) % Line);
    }

    /// <summary>The sums of some slots.</summary>
    public Span<double> Part(int slot, int count) => _memory.AsSpan(_start + _width * slot, _width * count);

    /// <summary>Gradient and hessian of one slot.</summary>
    public GradientSums this[int slot] => new(_memory[_start + _width * slot], _memory[_start + _width * slot + 1]);
}
