using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>Batches of arrays, in the arrays' order.</summary>
/// <param name="samples">The arrays.</param>
/// <param name="size">Samples of a batch; the last may have fewer.</param>
/// <param name="limit">Most batches in an epoch; null is all.</param>
internal class SampleFeed(Samples samples, int size, int? limit = null) : Feed
{
    private int _step;

    public override int InputCount => samples.InputCount;

    public override int OutputCount => samples.OutputCount;

    public override int Steps { get; } = Math.Min((samples.Count + size - 1) / size, limit ?? int.MaxValue);

    /// <summary>The order of the rows; null is the arrays' own.</summary>
    protected int[]? Order { get; init; }

    public override void Begin(int epoch) => _step = 0;

    public override bool Next(Batch batch)
    {
        if (_step == Steps)
            return false;
        samples.Fill(batch, Order, _step * size, Math.Min(size, samples.Count - _step * size));
        _step++;
        return true;
    }
}

/// <summary>Batches of arrays whose rows take a new order in each epoch.</summary>
internal sealed class ShuffledFeed : SampleFeed
{
    private const ulong Shuffling = 0x5348_5546;

    public ShuffledFeed(Samples samples, int size, int? limit)
        : base(samples, size, limit) => Order = new int[samples.Count];

    public override void Begin(int epoch)
    {
        base.Begin(epoch);
        new Rng(Random.Seed, Shuffling + Random.Use, (ulong)epoch).Permutation(Order);
    }
}
