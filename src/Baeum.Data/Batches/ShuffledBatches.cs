namespace Baeum.Data;

/// <summary>Batches of a stream whose rows are mixed within a buffer: so many rows are read, put into a random order and given out as batches of the size that came in.</summary>
internal sealed class ShuffledBatches(Batches source, int buffer, long? seed) : Batches
{
    private readonly EpochOrder _order = new(seed);

    public override int? Count => null;

    public override bool IsEndless => source.IsEndless;

    public override bool IsStateful => source.IsStateful;

    public override IEnumerator<DataBatch> GetEnumerator()
    {
        int epoch = _order.Begin(), part = 0, size = 0;
        var watched = new MappedBatches(source, batch =>
        {
            size = Math.Max(size, batch.Rows);
            return batch;
        });
        foreach (var block in new RecutBatches(watched, buffer, dropRemainder: false))
        {
            var mixed = block.TakeRows(_order.Order(epoch, part++, block.Rows));
            for (int start = 0; start < mixed.Rows; start += size)
                yield return mixed.TakeRows(start..Math.Min(mixed.Rows, start + size));
        }
    }
}
