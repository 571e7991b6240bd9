namespace Baeum.Data;

/// <summary>The nodes of a tree that have been entered: a tree that comes back to one of them is a loop, and nodes that together are larger than the file overlap.</summary>
internal sealed class Visits(Hdf5Source source, string what)
{
    private readonly HashSet<long> _seen = [];
    private long _bytes;

    /// <exception cref="InvalidDataException">The node was entered before.</exception>
    public void Enter(long address, long size = 0)
    {
        if (!_seen.Add(address))
            throw source.Damaged(address, $"{what} runs in a loop");
        if ((_bytes += size) > source.Size)
            throw source.Damaged(address, $"the parts of {what} overlap");
    }
}
