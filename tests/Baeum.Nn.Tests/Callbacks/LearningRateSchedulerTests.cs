using Baeum.TestKit;

namespace Baeum.Nn.Tests;

public class LearningRateSchedulerTests
{
    [Fact]
    public void Agrees_with_Keras()
    {
        var golden = Golden.Case("callbacks", "lr_scheduler");
        var callback = new LearningRateScheduler((epoch, rate) => epoch < 2 ? rate : rate * Math.Exp(-0.1));
        new Driven(callback, 0.1).Follow(golden, (_, _) => { });
    }

    [Fact]
    public void Says_what_it_sets()
    {
        var driven = new Driven(new LearningRateScheduler((_, rate) => rate * 0.5) { Verbose = true }, 0.1);
        var logs = driven.Epoch(0, ("loss", 1));
        Assert.Equal("\nEpoch 1: LearningRateScheduler setting learning rate to 0.05000000074505806.\n", driven.Printed.ToString());
        Assert.Equal(0.05f, logs["learning_rate"]);
    }

    [Fact]
    public void Needs_a_compiled_model()
    {
        var callback = new LearningRateScheduler((_, rate) => rate) { Model = new Sequential { new Input(1), new Dense(1) } };
        Assert.Contains("call Compile first", Assert.Throws<InvalidOperationException>(() => callback.OnEpochBegin(0, new Logs())).Message, StringComparison.Ordinal);
    }
}
