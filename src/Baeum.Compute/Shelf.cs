namespace Baeum.Compute;

/// <summary>The pool's blocks of one capacity. The free ones are a chain through <see cref="Block.Next"/>, so that taking one back allocates nothing.</summary>
internal sealed class Shelf(int capacity)
{
    private Block? _first;
    private int _free;
    private int _count;

    /// <summary>Floats of each block.</summary>
    public int Capacity => capacity;

    /// <summary>A free block, or a new one.</summary>
    public Block Take()
    {
        if (_first is null)
            Put(Make());
        var block = _first!;
        (_first, block.Next) = (block.Next, null);
        _free--;
        return block;
    }

    /// <summary>Takes a block back.</summary>
    public void Put(Block block)
    {
        (block.Next, _first) = (_first, block);
        _free++;
    }

    /// <summary>Makes blocks until there are <paramref name="wanted"/>, the rented ones included.</summary>
    public void Stock(int wanted)
    {
        while (_count < wanted)
            Put(Make());
    }

    /// <summary>Drops the free blocks.</summary>
    public void Clear()
    {
        _count -= _free;
        (_first, _free) = (null, 0);
    }

    /// <summary>Counts a rented block out that nobody returned.</summary>
    public void Lose() => _count--;

    private Block Make()
    {
        _count++;
        return new Block(this);
    }
}
