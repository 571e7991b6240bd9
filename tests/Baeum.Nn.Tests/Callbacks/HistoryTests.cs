namespace Baeum.Nn.Tests;

public class HistoryTests
{
    [Fact]
    public void Keeps_a_series_for_every_log()
    {
        var history = Of([("loss", 3), ("val_loss", 4)], [("loss", 2)], [("loss", 1), ("val_loss", 5)]);
        Assert.Equal([0, 1, 2], history.Epoch);
        Assert.Equal(["loss", "val_loss"], history.Keys);
        Assert.Equal([3.0, 2.0, 1.0], history["loss"]);
        Assert.Equal([4.0, 5.0], history["val_loss"]);
        Assert.Contains("'val_loss'", Assert.Throws<ArgumentException>(() => history["vall_loss"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Knows_the_best_epoch_even_where_not_every_epoch_was_validated()
    {
        var history = Of([("loss", 3)], [("loss", 2), ("val_loss", double.NaN), ("accuracy", 0.5)], [("loss", 2)], [("loss", 5), ("val_loss", 4), ("accuracy", 0.4)]);
        Assert.Equal(3, history.BestEpoch());
        Assert.Equal(1, history.BestEpoch("loss"));
        Assert.Equal(1, history.BestEpoch("accuracy"));
        Assert.Equal(3, history.BestEpoch("loss", "max"));
    }

    internal static History Of(params (string, double)[][] epochs)
    {
        var history = new History();
        var driven = new Driven(history);
        for (int epoch = 0; epoch < epochs.Length; epoch++)
            driven.Epoch(epoch, epochs[epoch]);
        return history;
    }
}
