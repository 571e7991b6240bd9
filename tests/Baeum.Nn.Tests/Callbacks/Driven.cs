using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>A small model whose callbacks get logs of our choice. Before the end of epoch e its whole kernel is e, so that restored weights tell where they come from.</summary>
internal sealed class Driven
{
    private readonly CallbackList _calls;
    private readonly Logs _logs = new();

    public Driven(Callback callback, double rate = 0.1)
    {
        callback.Output = Printed;
        callback.Warnings = Warned;
        Model.Compile(new SGD(rate), "mse");
        _calls = new CallbackList([callback], Model, new CallbackParams(10, 1, 0));
        _calls.TrainBegin();
    }

    public Sequential Model { get; } = new() { new Input(2), new Dense(1) };

    public StringWriter Printed { get; } = new();

    public StringWriter Warned { get; } = new();

    public double Rate => Model.CompileOptions!.Optimizer.CurrentLearningRate;

    public Logs Epoch(int epoch, params (string Name, double Value)[] values)
    {
        _logs.Clear();
        _calls.EpochBegin(epoch);
        foreach (var (name, value) in values)
            _logs[name] = value;
        _calls.TrainBatchEnd(0, _logs);
        Model.Weights[0].Span.Fill(epoch);
        _calls.EpochEnd(epoch, _logs);
        return _logs;
    }

    public void End() => _calls.TrainEnd(_logs);

    /// <summary>A golden case's epochs one after the other; <paramref name="check"/> gets each.</summary>
    public void Follow(GoldenCase golden, Action<int, System.Text.Json.Nodes.JsonNode> check)
    {
        var epochs = golden["epochs"]!.AsArray();
        for (int epoch = 0; epoch < epochs.Count; epoch++)
        {
            Printed.GetStringBuilder().Clear();
            Epoch(epoch, [.. epochs[epoch]!["logs_in"]!.AsObject().Select(l => (l.Key, GoldenCase.Number(l.Value)))]);
            check(epoch, epochs[epoch]!);
            Assert.Equal((bool)epochs[epoch]!["stop_training"]!, Model.StopTraining);
            Assert.Equal(GoldenCase.Number(epochs[epoch]!["learning_rate"]), Rate, 1e-9);
        }
        Printed.GetStringBuilder().Clear();
        End();
        Assert.Equal((string)golden["on_train_end"]!["printed"]!, Printed.ToString());
        Assert.Equal(GoldenCase.Number(golden["on_train_end"]!["kernel_equals_epoch"]), Model.Weights[0].Span[0]);
        Assert.Equal(golden["warnings"]!.AsArray().Count > 0, Warned.ToString().Length > 0);
    }
}
