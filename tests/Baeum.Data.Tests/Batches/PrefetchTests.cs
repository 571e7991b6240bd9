namespace Baeum.Data.Tests;

public sealed class PrefetchTests
{
    [Fact]
    public void Gives_the_same_batches_in_the_same_order()
        => Assert.Equal(Enumerable.Range(0, 50).Select(i => (float)i), Numbers(50, () => { }).Prefetch(3).Select(b => b.X[0][0]));

    [Fact]
    public void Runs_ahead_no_further_than_asked()
    {
        int made = 0;
        using var batches = Numbers(100, () => Interlocked.Increment(ref made)).Prefetch(2).GetEnumerator();
        batches.MoveNext();
        SpinWait.SpinUntil(() => Volatile.Read(ref made) == 4, TimeSpan.FromSeconds(10));
        Thread.Sleep(20);

        Assert.Equal(4, made);
    }

    [Fact]
    public void Ends_its_thread_when_the_reader_stops_early()
    {
        int made = 0;
        Assert.Single(Numbers(int.MaxValue, () => Interlocked.Increment(ref made)).Prefetch().Take(1));
        int after = Volatile.Read(ref made);
        Thread.Sleep(20);

        Assert.Equal(after, Volatile.Read(ref made));
    }

    [Fact]
    public void Throws_what_went_wrong_on_the_thread_after_the_batches_before_it()
    {
        var seen = new List<float>();
        var error = Assert.Throws<InvalidDataException>(() =>
        {
            int made = 0;
            foreach (var batch in Numbers(100, () => _ = ++made == 4 ? throw new InvalidDataException("row 3") : made).Prefetch())
                seen.Add(batch.X[0][0]);
        });

        Assert.Equal("row 3", error.Message);
        Assert.Equal([0f, 1, 2], seen);
    }

    private static Batches Numbers(int count, Action made) => Batches.From(Enumerable.Range(0, count), i =>
    {
        made();
        return new DataBatch(Tensors.Full([1], i));
    });
}
