using Baeum.Compute;

namespace Baeum.Data;

/// <summary>A new order of rows for each epoch, the same for the same seed.</summary>
internal sealed class EpochOrder
{
    /// <summary>What the random numbers are for; a model's Fit on arrays uses the same, so both take the same order.</summary>
    public const ulong Purpose = 0x5348_5546;

    private readonly ulong _seed, _use;
    private int _epoch = -1;

    public EpochOrder(long? seed) => (_seed, _use) = seed is { } given ? (unchecked((ulong)given), 0) : RandomSeed.Next();

    /// <summary>The order of the next epoch.</summary>
    public int[] Next(int count) => Order(Interlocked.Increment(ref _epoch), 0, count);

    /// <summary>Begins an epoch that is shuffled in parts; returns its number.</summary>
    public int Begin() => Interlocked.Increment(ref _epoch);

    /// <summary>The order of one part of an epoch.</summary>
    public int[] Order(int epoch, int part, int count)
    {
        var order = new int[count];
        new Rng(_seed, Purpose + _use, (ulong)(uint)epoch | (ulong)(uint)part << 32).Permutation(order);
        return order;
    }
}
