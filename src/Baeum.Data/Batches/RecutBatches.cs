namespace Baeum.Data;

/// <summary>The rows of other batches, cut into batches of one size.</summary>
internal sealed class RecutBatches(Batches source, int size, bool dropRemainder) : Batches
{
    public override int? Count => null;

    public override bool IsEndless => source.IsEndless;

    public override bool IsStateful => source.IsStateful;

    public override IEnumerator<DataBatch> GetEnumerator()
    {
        var waiting = new List<DataBatch>();
        int rows = 0;
        foreach (var piece in source)
        {
            int start = 0;
            while (rows + piece.Rows - start >= size)
            {
                int take = size - rows;
                yield return DataBatch.Concatenate([.. waiting, piece.TakeRows(start..(start + take))]);
                start += take;
                waiting.Clear();
                rows = 0;
            }
            if (start < piece.Rows)
            {
                waiting.Add(piece.TakeRows(start..));
                rows += piece.Rows - start;
            }
        }
        if (rows > 0 && !dropRemainder)
            yield return DataBatch.Concatenate(waiting);
    }
}
