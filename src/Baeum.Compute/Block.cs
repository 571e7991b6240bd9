using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Baeum.Compute;

/// <summary>A run of floats that starts on a 64-byte boundary and never moves. Rent one from <see cref="Pool"/>.</summary>
/// <remarks>The memory is a pinned managed array: a block that is dropped instead of returned is collected like any object.</remarks>
public sealed class Block
{
    private const int Alignment = 64 / sizeof(float);
    private readonly float[] _array;
    private readonly int _offset;

    internal Block(Shelf shelf)
    {
        Shelf = shelf;
        _array = GC.AllocateUninitializedArray<float>(Capacity + Alignment - 1, pinned: true);
        long address = Marshal.UnsafeAddrOfPinnedArrayElement(_array, 0);
        _offset = (int)((64 - address % 64) % 64 / sizeof(float));
    }

    /// <summary>Drops the count of a block that nobody returned; the memory itself belongs to the garbage collector.</summary>
    ~Block() => Pool.Forget(this);

    /// <summary>Number of floats that fit.</summary>
    public int Capacity => Shelf.Capacity;

    /// <summary>Number of floats in use.</summary>
    public int Length { get; internal set; }

    internal bool IsRented { get; set; }

    /// <summary>Where the block goes back to.</summary>
    internal Shelf Shelf { get; }

    /// <summary>The next free block on the shelf.</summary>
    internal Block? Next { get; set; }

    /// <summary>The floats in use.</summary>
    public Span<float> Span
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => MemoryMarshal.CreateSpan(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_array), _offset), Length);
    }
}
