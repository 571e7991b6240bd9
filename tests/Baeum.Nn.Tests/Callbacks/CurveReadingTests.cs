namespace Baeum.Nn.Tests;

public class CurveReadingTests
{
    [Theory, InlineData(3), InlineData(8), InlineData(15)]
    public void Says_since_when_the_validation_loss_rises(int turn)
    {
        var reading = Of(20, e => 1.0 / (1 + e), e => 0.5 + 0.05 * Math.Abs(e - turn)).Read();
        Assert.Equal((Curve.Overfitting, turn, turn + 1), (reading.Curve, reading.BestEpoch, reading.OverfittingSince));
        Assert.StartsWith($"val_loss is lowest in epoch {turn + 1} of 20 (0.5). From epoch {turn + 2} on val_loss rises", reading.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_take_noise_on_a_level_for_overfitting()
    {
        var random = new Random(1);
        int overfitting = Enumerable.Range(0, 200).Count(_ => Of(20, e => 1.0 / (1 + e), e => 0.5 + (e < 5 ? 0.1 * (5 - e) : 0) + 0.02 * random.NextDouble()).Read().Curve == Curve.Overfitting);
        Assert.InRange(overfitting, 0, 20);
    }

    [Fact]
    public void Says_that_the_loss_was_still_falling()
        => Assert.Equal((Curve.Falling, 9, null), Shown(Of(10, e => 10 - e, e => 20 - e)));

    [Fact]
    public void Cannot_see_overfitting_without_validation()
    {
        var reading = HistoryTests.Of([("loss", 2)], [("loss", 1)], [("loss", 1.5)]).Read();
        Assert.Equal((Curve.Level, 1), (reading.Curve, reading.BestEpoch));
        Assert.Contains("without validation data", reading.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_when_the_loss_was_lost()
    {
        var reading = Of(4, e => e < 2 ? 1 : double.NaN, e => e < 2 ? 1 : double.NaN).Read();
        Assert.Equal(Curve.Diverged, reading.Curve);
        Assert.Contains("The loss is NaN in epoch 3: lower the learning rate", reading.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Needs_an_epoch()
        => Assert.Contains("no epoch", Assert.Throws<InvalidOperationException>(() => new History().Read()).Message, StringComparison.Ordinal);

    private static (Curve, int, int?) Shown(History history) => history.Read() is var r ? (r.Curve, r.BestEpoch, r.OverfittingSince) : default;

    private static History Of(int epochs, Func<int, double> loss, Func<int, double> valLoss)
        => HistoryTests.Of([.. Enumerable.Range(0, epochs).Select(e => new[] { ("loss", loss(e)), ("val_loss", valLoss(e)) })]);
}
