using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Nn.Tests;

/// <summary>Models with each recurrent layer, saved as text, weights and state of a training.</summary>
[Collection(nameof(ThreadCollection))]
public sealed class RecurrentSavingTests : IDisposable
{
    private static readonly Tensor<float> X = Toy.Random(1, 24, 5 * 3).Reshape(24, 5, 3), Y = Toy.Random(2, 24, 2);
    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public static TheoryData<string, Func<Layer>> Layers => new()
    {
        { "SimpleRNN", () => new SimpleRNN(4) { Dropout = 0.2, RecurrentDropout = 0.3 } },
        { "LSTM", () => new LSTM(4) { Dropout = 0.2 } },
        { "LSTM with other activations", () => new LSTM(4) { Activation = "relu", RecurrentActivation = "hard_sigmoid", UnitForgetBias = false, GoBackwards = true } },
        { "GRU", () => new GRU(4) { RecurrentDropout = 0.3 } },
        { "GRU that resets before", () => new GRU(4) { ResetAfter = false, UseBias = false } },
        { "Bidirectional", () => new Bidirectional(new LSTM(4) { Dropout = 0.2 }, mergeMode: "sum") },
        { "two directions", () => new Bidirectional(new GRU(4) { RecurrentDropout = 0.2 }) },
        { "RNN", () => new RNN(new LSTMCell(4) { Dropout = 0.2 }) },
        { "cells on top of each other", () => new RNN(new StackedRNNCells([new GRUCell(4) { RecurrentDropout = 0.2 }, new SimpleRNNCell(3), new LSTMCell(4)])) },
    };

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    private static Sequential Trained(Layer layer)
    {
        RandomSeed.Set(3);
        var model = new Sequential { new Input(5, 3), new TimeDistributed(new Dense(4, "tanh") { Name = "each" }) { Name = "steps" }, layer, new Dense(2) { Name = "out" } };
        model.Compile(new Adam(0.01), "mse");
        model.Fit(X, Y, batchSize: 8, epochs: 2, verbose: 0);
        return model;
    }

    private static float[] Continued(Model model)
    {
        RandomSeed.Set(11);
        model.Fit(X, Y, batchSize: 8, epochs: 2, verbose: 0);
        return [.. model.GetWeights().SelectMany(w => w)];
    }

    [Theory, MemberData(nameof(Layers))]
    public void The_text_of_a_model_gives_the_same_text_again(string what, Func<Layer> layer)
    {
        string text = Trained(layer()).ToJson();
        Assert.True(text == Model.FromJson(text).ToJson(), what);
    }

    [Theory, MemberData(nameof(Layers))]
    public void A_loaded_model_predicts_and_goes_on_training_to_the_bit(string what, Func<Layer> layer)
    {
        var model = Trained(layer());
        string archive = Path.Combine(_folder, "model.keras");
        model.Save(_folder);
        model.Save(archive);
        Model fromFolder = Model.Load(_folder), fromArchive = Model.Load(archive);
        Assert.Equal(model.Predict(X).AsReadOnlySpan(), fromFolder.Predict(X).AsReadOnlySpan());
        Assert.Equal(model.Predict(X).AsReadOnlySpan(), fromArchive.Predict(X).AsReadOnlySpan());
        float[] expected = Continued(model);
        Assert.True(expected.AsSpan().SequenceEqual(Continued(fromFolder)), $"{what}, from a folder");
        Assert.True(expected.AsSpan().SequenceEqual(Continued(fromArchive)), $"{what}, from an archive");
    }
}
