namespace Baeum.Nn.Tests;

public class ProgressBarTests
{
    [Fact]
    public void Writes_a_clean_line_for_each_epoch_into_a_pipe()
    {
        string text = Run(verbose: 1, isTerminal: false);
        Assert.Equal("Epoch 1/2\n2/2 ━━━━━━━━━━━━━━━━━━━━ 0s 100ms/step - loss: 0.5000 - val_loss: 2.0000\nEpoch 2/2\n2/2 ━━━━━━━━━━━━━━━━━━━━ 0s 100ms/step - loss: 0.5000 - val_loss: 2.0000\n", text);
    }

    [Fact]
    public void Draws_every_batch_on_a_terminal()
    {
        string text = Run(verbose: 1, isTerminal: true);
        Assert.Contains("\e[1m1/2\e[0m \e[32m━━━━━━━━━━\e[0m", text, StringComparison.Ordinal);
        Assert.Contains("loss: 0.5000 - val_loss: 2.0000\nEpoch 2/2\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_a_line_without_a_bar_or_nothing() => Assert.Equal(
        ("Epoch 1/2\n2/2 - 0s - 100ms/step - loss: 0.5000 - val_loss: 2.0000\nEpoch 2/2\n2/2 - 0s - 100ms/step - loss: 0.5000 - val_loss: 2.0000\n", ""),
        (Run(verbose: 2, isTerminal: true), Run(verbose: 0, isTerminal: true)));

    private static string Run(int verbose, bool isTerminal)
    {
        var output = new StringWriter();
        double clock = 0;
        var bar = new ProgressBar { IsTerminal = isTerminal, Output = output, Clock = () => clock };
        var calls = new CallbackList([bar], new Sequential { new Input(2), new Dense(1) }, new CallbackParams(2, 2, verbose));
        calls.TrainBegin();
        for (int epoch = 0; epoch < 2; epoch++)
        {
            var logs = new Logs();
            calls.EpochBegin(epoch);
            for (int batch = 0; batch < 2; batch++)
            {
                clock += 0.1;
                logs["loss"] = 1.0 / (batch + 1);
                calls.TrainBatchEnd(batch, logs);
            }
            calls.TestBegin();
            calls.TestBatchEnd(0, logs);
            calls.TestEnd(logs);
            logs["val_loss"] = 2;
            calls.EpochEnd(epoch, logs);
        }
        calls.TrainEnd(new Logs());
        return output.ToString();
    }
}
