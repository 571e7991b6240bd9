using System.Numerics.Tensors;

namespace Baeum.Data.Tests;

public sealed class BatchesTests
{
    private static readonly Tensor<float> X = Tensors.Range(0, 20).Reshape(10, 2), Y = Tensors.Range(0, 10);

    [Fact]
    public void Cuts_arrays_into_batches()
    {
        var batches = Batches.From(X, Y).Batch(4);

        Assert.Equal(3, batches.Count);
        Assert.Equal([4, 4, 2], batches.Select(b => b.Rows));
        Assert.Equal(Y.ToArray(), Targets(batches));
        Assert.Equal([4, 4], Batches.From(X, Y).Batch(4, dropRemainder: true).Select(b => b.Rows));
        Assert.Equal([10], Batches.From(X).Select(b => b.Rows));
    }

    [Fact]
    public void Shuffles_whole_arrays_anew_in_each_epoch_and_alike_for_a_seed()
    {
        Batches one = Batches.From(X, Y).Shuffle(seed: 3).Batch(3), two = Batches.From(X, Y).Batch(3).Shuffle(seed: 3);
        float[] first = Targets(one), second = Targets(one);

        Assert.NotEqual(Y.ToArray(), first);
        Assert.NotEqual(first, second);
        Assert.Equal(Y.ToArray(), first.Order());
        Assert.Equal([.. first, .. second], [.. Targets(two), .. Targets(two)]);
        Assert.All(one.SelectMany(b => Enumerable.Range(0, b.Rows).Select(i => (X: b.X[0][i, 0], Y: b.Y!.Value[0][i]))), row => Assert.Equal(row.X, 2 * row.Y));
    }

    [Fact]
    public void Shuffles_a_stream_within_a_buffer()
    {
        var batches = Stream().Shuffle(seed: 1, buffer: 6);
        float[] first = Targets(batches);

        Assert.Equal([3, 3, 3, 1], batches.Select(b => b.Rows));
        Assert.Equal([0f, 1, 2, 3, 4, 5], first[..6].Order());
        Assert.Equal([6f, 7, 8, 9], first[6..].Order());
        Assert.NotEqual(Y.ToArray(), first);
        Assert.Contains("buffer: 10_000", Assert.Throws<ArgumentException>(() => Stream().Shuffle(1)).Message);
    }

    [Fact]
    public void Cuts_a_stream_anew_across_its_pieces()
    {
        Assert.Equal([4, 4, 2], Stream().Batch(4).Select(b => b.Rows));
        Assert.Equal([7], Stream().Batch(7, dropRemainder: true).Select(b => b.Rows));
        Assert.Equal(Y.ToArray(), Targets(Stream().Batch(4)));
        Assert.Equal([2, 2, 2, 2, 2], Stream().Batch(2).Select(b => b.Rows));
    }

    [Fact]
    public void Repeats_takes_skips_and_maps()
    {
        var batches = Batches.From(X, Y).Batch(5);

        Assert.Equal([.. Y.ToArray(), .. Y.ToArray()], Targets(batches.Repeat(2)));
        Assert.Equal(4, batches.Repeat(2).Count);
        Assert.True(batches.Repeat().IsEndless);
        Assert.Equal([.. Y.ToArray(), .. Y.ToArray()[..5]], Targets(batches.Repeat().Take(3)));
        Assert.Equal((3, false), (batches.Repeat().Take(3).Count, batches.Repeat().Take(3).IsEndless));
        Assert.Equal(Y.ToArray()[5..], Targets(batches.Skip(1)));
        Assert.Equal(Y.ToArray().Select(v => -v), Targets(batches.Map(b => b with { Y = b.Y!.Value[0] * -1f })));
        Assert.Contains("read only once", Assert.Throws<InvalidOperationException>(() => Batches.From(Once()).Repeat(2).Count()).Message);
    }

    [Fact]
    public void Reads_a_mapped_file_batch_by_batch()
    {
        using var folder = new TemporaryFolder();
        Npy.Write(folder["x.npy"], Tensor.Create<byte>([.. Enumerable.Range(0, 20).Select(i => (byte)i)], [10, 2]));
        using var map = Npy.Map<byte>(folder["x.npy"]);
        var batches = Batches.From(map, rows => rows.ToSingle() / 2f, Y).Shuffle(seed: 1).Batch(3);

        Assert.Equal(4, batches.Count);
        Assert.All(batches.SelectMany(b => Enumerable.Range(0, b.Rows).Select(i => (X: b.X[0][i, 0], Y: b.Y!.Value[0][i]))), row => Assert.Equal(row.X, row.Y));
        Assert.Contains("10 rows", Assert.Throws<ArgumentException>(() => Batches.From(map, rows => rows.ToSingle(), Tensors.Range(0, 9))).Message);
    }

    [Fact]
    public void Refuses_arrays_of_different_lengths()
        => Assert.Contains("same number of rows", Assert.Throws<ArgumentException>(() => Batches.From(X, Tensors.Range(0, 9))).Message);

    private static float[] Targets(Batches batches) => [.. batches.SelectMany(b => b.Y!.Value[0].ToArray())];

    private static Batches Stream() => Batches.From(Pieces(), piece => new DataBatch(X.TakeRows(piece), Y.TakeRows(piece)));

    private static Range[] Pieces() => [0..3, 3..6, 6..9, 9..10];

    private static IEnumerable<DataBatch> Once()
    {
        bool used = false;
        return Pieces().Where(_ => !used).Select(piece =>
        {
            used = piece.End.Value == 10;
            return new DataBatch(X.TakeRows(piece));
        });
    }
}
