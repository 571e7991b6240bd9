using Baeum.Compute;

namespace Baeum.Data;

/// <summary>Batches of rows that can be read in any order.</summary>
internal sealed class RowBatches(IRows rows, int size = Batches.DefaultSize, bool dropRemainder = false, EpochOrder? order = null) : Batches
{
    public override int? Count => dropRemainder ? rows.Count / size : (rows.Count + size - 1) / size;

    public override Batches Batch(int size, bool dropRemainder = false) => new RowBatches(rows, Check.Positive(size, nameof(size)), dropRemainder, order);

    public override Batches Shuffle(long? seed = null, int? buffer = null)
        => buffer is null || buffer >= rows.Count ? new RowBatches(rows, size, dropRemainder, new EpochOrder(seed)) : base.Shuffle(seed, buffer);

    public override IEnumerator<DataBatch> GetEnumerator()
    {
        int[] indices = order is null ? [.. Enumerable.Range(0, rows.Count)] : order.Next(rows.Count);
        for (int batch = 0; batch < Count; batch++)
        {
            int start = batch * size;
            yield return rows.Read(indices.AsSpan(start, Math.Min(size, rows.Count - start)));
        }
    }
}
