using Baeum.Data;
using Baeum.Nn;

namespace Baeum.Bench;

/// <summary>Training steps with recurrent layers, and one prediction, against PyTorch.</summary>
internal sealed class RecurrentWorkload : IWorkload
{
    public string Name => "rnn";

    public string Title => "One training step (RMSprop) or prediction with recurrent layers, against PyTorch";

    public string PeerScript => "rnn.py";

    public IEnumerable<Case> Cases()
    {
        yield return Motion("LSTM(32)", 4, () => new LSTM(32));
        yield return Motion("GRU(32)", 3, () => new GRU(32));
        yield return Motion("SimpleRNN(32)", 1, () => new SimpleRNN(32));
        yield return Train("LSTM(128), (32, 100, 64)", [32, 100, 64], 10, Flops(4, 32 * 100, 64, 128), () => [new LSTM(128)]);
        yield return Train("2 LSTM(64), (64, 50, 32)", [64, 50, 32], 10, Flops(4, 64 * 50, 32, 64) + Flops(4, 64 * 50, 64, 64, needsInput: true), () => [new LSTM(64) { ReturnSequences = true }, new LSTM(64)]);
        yield return Train("LSTM(512), (64, 35, 512)", [64, 35, 512], 10, Flops(4, 64 * 35, 512, 512), () => [new LSTM(512)]);
        yield return Train("Bidirectional GRU(64), (32, 200, 16)", [32, 200, 16], 10, 2 * Flops(3, 32 * 200, 16, 64), () => [new Bidirectional(new GRU(64))]);
        yield return new("predict LSTM(32), (1, 600, 6)", 2.0 * 600 * 38 * 128, 0, () =>
        {
            var model = new Sequential { new Input(600, 6), new LSTM(32) };
            var x = TrainWorkload.Random([1, 600, 6]);
            return () => model.Predict(x);
        });
    }

    /// <summary>The network of the motion data: 128 sequences of 600 steps with 6 features, 61 classes.</summary>
    private static Case Motion(string name, int gates, Func<Layer> layer)
        => Train($"{name}, (128, 600, 6)", [128, 600, 6], 61, Flops(gates, 128 * 600, 6, 32), () => [layer(), new Dense(128, "relu")]);

    private static Case Train(string name, Shape shape, int classes, double flops, Func<Layer[]> layers) => new(name, flops, 0, () =>
    {
        var model = new Sequential { new Input(shape[1], shape[2]) };
        foreach (var layer in layers())
            model.Add(layer);
        model.Add(new Dense(classes, "softmax"));
        model.Compile("rmsprop", "sparse_categorical_crossentropy");
        var (x, y) = (TrainWorkload.Random(shape), TrainWorkload.Classes(shape[0], classes));
        return () => model.TrainOnBatch(x, y);
    });

    /// <summary>Multiplications and additions of the products: forward, back to the state, to the weights, and to the input where it needs a gradient.</summary>
    private static double Flops(int gates, double steps, int inputs, int units, bool needsInput = false)
        => 2 * steps * gates * units * (3 * (inputs + units) - (needsInput ? 0 : inputs));
}
