namespace Baeum.Data;

/// <summary>Batches as a stream gives them.</summary>
internal sealed class StreamBatches(IEnumerable<DataBatch> stream) : Batches
{
    public override int? Count => stream.TryGetNonEnumeratedCount(out int count) ? count : null;

    public override IEnumerator<DataBatch> GetEnumerator() => stream.Select(batch => batch.Checked()).GetEnumerator();
}

/// <summary>Each batch changed.</summary>
internal sealed class MappedBatches(Batches source, Func<DataBatch, DataBatch> change) : Batches
{
    public override int? Count => source.Count;

    public override bool IsEndless => source.IsEndless;

    public override bool IsStateful => true;

    public override IEnumerator<DataBatch> GetEnumerator() => source.Select(batch => change(batch).Checked()).GetEnumerator();
}

/// <summary>The same batches several times, or without end.</summary>
internal sealed class RepeatedBatches(Batches source, int? times) : Batches
{
    public override int? Count => times * source.Count;

    public override bool IsEndless => times is null || source.IsEndless;

    public override bool IsStateful => source.IsStateful;

    public override IEnumerator<DataBatch> GetEnumerator()
    {
        for (int time = 0; times is null || time < times; time++)
        {
            bool any = false;
            foreach (var batch in source)
            {
                any = true;
                yield return batch;
            }
            if (!any)
                throw new InvalidOperationException($"Repeat: there were no batches the {(time == 0 ? "first" : "second")} time; the stream {(time == 0 ? "is empty" : "can be read only once")}.");
        }
    }
}

/// <summary>Some batches: without the first ones, or with no more than so many.</summary>
internal sealed class PartOfBatches(Batches source, int skip, int? take) : Batches
{
    public override int? Count => source.Count is { } count ? Math.Min(take ?? int.MaxValue, Math.Max(0, count - skip)) : source.IsEndless ? take : null;

    public override bool IsEndless => take is null && source.IsEndless;

    public override bool IsStateful => source.IsStateful;

    public override IEnumerator<DataBatch> GetEnumerator() => Rest(((IEnumerable<DataBatch>)source).Skip(skip)).GetEnumerator();

    private IEnumerable<DataBatch> Rest(IEnumerable<DataBatch> rest) => take is { } most ? rest.Take(most) : rest;
}
