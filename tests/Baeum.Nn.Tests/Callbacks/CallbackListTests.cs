namespace Baeum.Nn.Tests;

public class CallbackListTests
{
    [Fact]
    public void Calls_the_users_callbacks_first_so_that_the_history_sees_what_they_add()
    {
        var history = new History();
        var model = new Sequential { new Input(2), new Dense(1) };
        var calls = new CallbackList([history, new LambdaCallback { EpochEnd = (_, logs) => logs["beauty"] = 7 }], model, new CallbackParams());
        calls.TrainBegin();
        calls.EpochEnd(0, new Logs { ["loss"] = 1, ["accuracy"] = 2 });
        Assert.Equal(["accuracy", "loss", "beauty"], history.Keys);
        Assert.Equal([7.0], history["beauty"]);
    }

    [Fact]
    public void Calls_every_moment_of_a_lambda()
    {
        var seen = new List<string>();
        var lambda = new LambdaCallback
        {
            TrainBegin = _ => seen.Add("train"),
            EpochBegin = (epoch, _) => seen.Add($"epoch {epoch}"),
            BatchBegin = (batch, _) => seen.Add($"batch {batch}"),
            BatchEnd = (batch, _) => seen.Add($"batch {batch} done"),
            EpochEnd = (epoch, _) => seen.Add($"epoch {epoch} done"),
            TrainEnd = _ => seen.Add("train done"),
        };
        var calls = new CallbackList([lambda], new Sequential { new Input(2), new Dense(1) }, new CallbackParams());
        calls.TrainBegin();
        calls.EpochBegin(0);
        calls.TrainBatchBegin(3);
        calls.TrainBatchEnd(3, new Logs());
        calls.EpochEnd(0, new Logs());
        calls.TrainEnd(new Logs());
        Assert.Equal(["train", "epoch 0", "batch 3", "batch 3 done", "epoch 0 done", "train done"], seen);
    }
}
