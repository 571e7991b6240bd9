namespace Baeum.Nn.Tests;

public class LogsTests
{
    [Fact]
    public void Keeps_the_names_sorted()
    {
        var logs = new Logs { ["loss"] = 1, ["val_loss"] = 2, ["accuracy"] = 3 };
        logs["loss"] = 4;
        Assert.Equal(["accuracy", "loss", "val_loss"], logs.Keys);
        Assert.Equal([3.0, 4.0, 2.0], logs.Values);
        Assert.Equal("accuracy: 3.0000 - loss: 4.0000 - val_loss: 2.0000", logs.ToString());
    }

    [Fact]
    public void Names_the_nearest_log()
        => Assert.Contains("'loss'", Assert.Throws<ArgumentException>(() => new Logs { ["loss"] = 1 }["los"]).Message, StringComparison.Ordinal);

    [Fact]
    public void Serves_every_batch_without_garbage()
    {
        var logs = new Logs { ["loss"] = 1, ["accuracy"] = 3 };
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            logs["loss"] = i;
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
