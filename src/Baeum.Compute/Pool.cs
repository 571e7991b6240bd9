using System.Numerics;

namespace Baeum.Compute;

/// <summary>Hands out <see cref="Block"/>s and takes them back. Sizes are rounded to a quarter of a power of two, so that blocks are reused.</summary>
/// <remarks>What a part of <see cref="Threads.For"/> rents is stocked for every thread at once, so that memory is warm after one call, however its parts fell on threads.</remarks>
public static class Pool
{
    // A monitor: a Lock allocates when two threads first meet at it.
    private static readonly object Gate = new();
    private static readonly Dictionary<int, Shelf> Shelves = [], PartShelves = [];
    private static long live, peak;

    /// <summary>Bytes in rented blocks.</summary>
    public static long LiveBytes => Volatile.Read(ref live);

    /// <summary>Largest <see cref="LiveBytes"/> since the start or the last <see cref="ResetPeak"/>.</summary>
    public static long PeakBytes => Volatile.Read(ref peak);

    /// <summary>A block of <paramref name="length"/> floats whose content is undefined.</summary>
    public static Block Rent(int length)
    {
        Check.NonNegative(length, nameof(length));
        int capacity = RoundUp(length);
        var part = PartBlocks.Current;
        lock (Gate)
        {
            var block = part is null ? ShelfOf(Shelves, capacity).Take() : part.Take(ShelfOf(PartShelves, capacity));
            block.Length = length;
            block.IsRented = true;
            live += (long)capacity * sizeof(float);
            peak = Math.Max(peak, live);
            return block;
        }
    }

    /// <summary>Takes <paramref name="block"/> back; its content must not be used any more. A block may be returned once.</summary>
    public static void Return(Block block)
    {
        var part = PartBlocks.Current;
        lock (Gate)
        {
            if (!block.IsRented)
                throw new InvalidOperationException("Pool.Return: this block was returned before.");
            block.IsRented = false;
            live -= (long)block.Capacity * sizeof(float);
            block.Shelf.Put(block);
            part?.Forget(block);
        }
    }

    /// <summary>Forgets the peak: <see cref="PeakBytes"/> starts again at <see cref="LiveBytes"/>.</summary>
    public static void ResetPeak()
    {
        lock (Gate)
            peak = live;
    }

    /// <summary>Gives the unused blocks to the garbage collector.</summary>
    public static void Trim()
    {
        lock (Gate)
        {
            foreach (var shelf in Shelves.Values)
                shelf.Clear();
            foreach (var shelf in PartShelves.Values)
                shelf.Clear();
        }
    }

    internal static void Forget(Block block)
    {
        if (!block.IsRented)
            return;
        lock (Gate)
        {
            live -= (long)block.Capacity * sizeof(float);
            block.Shelf.Lose();
        }
    }

    private static Shelf ShelfOf(Dictionary<int, Shelf> shelves, int capacity)
    {
        if (!shelves.TryGetValue(capacity, out var shelf))
            shelves[capacity] = shelf = new Shelf(capacity);
        return shelf;
    }

    private static int RoundUp(int length)
    {
        if (length <= 64)
            return 64;
        int step = (int)(BitOperations.RoundUpToPowerOf2((uint)length) >> 3);
        return checked((int)(((long)length + step - 1) / step * step));
    }
}
