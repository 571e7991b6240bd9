using System.Numerics;

namespace Baeum.Compute;

/// <summary>Hands out <see cref="Block"/>s and takes them back. Sizes are rounded to a quarter of a power of two, so that blocks are reused.</summary>
public static class Pool
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<int, Stack<Block>> Free = [];
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
        lock (Gate)
        {
            var block = Free.TryGetValue(capacity, out var stack) && stack.Count > 0 ? stack.Pop() : new Block(capacity);
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
        lock (Gate)
        {
            if (!block.IsRented)
                throw new InvalidOperationException("Pool.Return: this block was returned before.");
            block.IsRented = false;
            live -= (long)block.Capacity * sizeof(float);
            if (!Free.TryGetValue(block.Capacity, out var stack))
                Free[block.Capacity] = stack = new Stack<Block>();
            stack.Push(block);
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
            Free.Clear();
    }

    internal static void Forget(Block block)
    {
        if (block.IsRented)
            Interlocked.Add(ref live, -(long)block.Capacity * sizeof(float));
    }

    private static int RoundUp(int length)
    {
        if (length <= 64)
            return 64;
        int step = (int)(BitOperations.RoundUpToPowerOf2((uint)length) >> 3);
        return checked((int)(((long)length + step - 1) / step * step));
    }
}
