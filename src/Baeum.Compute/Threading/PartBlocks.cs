namespace Baeum.Compute;

/// <summary>The blocks that the part on this thread has rented. Other parts may rent as many in the same moment, or by chance never do; the pool stocks for all of them at once.</summary>
internal sealed class PartBlocks
{
    [ThreadStatic]
    private static PartBlocks? ofThread;
    private readonly List<Block> _held = new(16);
    private int _together;

    /// <summary>The one of this thread.</summary>
    public static PartBlocks OfThread => ofThread ??= new();

    /// <summary>The one of the part that runs on this thread; null outside of parts.</summary>
    public static PartBlocks? Current => ofThread is { _together: > 0 } part ? part : null;

    /// <summary>A part begins on this thread: one of <paramref name="together"/> that may run at the same time.</summary>
    public void Begin(int together)
    {
        _together = together;
        _held.Clear();
    }

    /// <summary>The thread leaves the parallel call.</summary>
    public void End() => _together = 0;

    /// <summary>A block of the shelf, and one more for every part that may want the same now.</summary>
    public Block Take(Shelf shelf)
    {
        int mine = 1;
        foreach (var held in _held)
            if (held.Shelf == shelf)
                mine++;
        shelf.Stock(mine * _together);
        var block = shelf.Take();
        _held.Add(block);
        return block;
    }

    /// <summary>The part has returned a block.</summary>
    public void Forget(Block block) => _held.Remove(block);
}
