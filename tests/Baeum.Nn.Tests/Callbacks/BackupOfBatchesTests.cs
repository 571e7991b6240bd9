using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Nn.Tests;

[Collection(nameof(ThreadCollection))]
public sealed class BackupOfBatchesTests : IDisposable
{
    private const int Epochs = 3, StepsPerEpoch = 5;
    private static readonly Tensor<float> X = Toy.Random(1, 40, 4), Y = Toy.SignOfSum(X);
    private readonly string _folder = Directory.CreateTempSubdirectory("baeum").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(0, null)]
    [InlineData(3, null)]
    [InlineData(0, 4)]
    [InlineData(3, 4)]
    public void A_training_on_batches_cut_off_ends_with_the_same_bits(int batches, int? stepsPerEpoch)
    {
        SaveFrequency frequency = batches == 0 ? "epoch" : batches;
        string whole = Train(null, stepsPerEpoch, int.MaxValue);
        for (int step = 1; step <= Epochs * (stepsPerEpoch ?? StepsPerEpoch); step += 2)
        {
            Assert.IsType<CutException>(Record.Exception(() => Train(frequency, stepsPerEpoch, step)));
            Assert.Equal(whole, Train(frequency, stepsPerEpoch, int.MaxValue));
        }
    }

    /// <summary>Trains a new model on batches that are shuffled and changed by random numbers of their own; returns weights and history.</summary>
    private string Train(SaveFrequency? frequency, int? stepsPerEpoch, int cutAt)
    {
        RandomSeed.Set(5);
        var noise = new Random(3);
        var data = Batches.From(X, Y).Shuffle(seed: 2).Batch(8).Map(batch => batch with { X = (Tensor<float>)batch.X + (float)noise.NextDouble() }).Prefetch();
        var validation = Batches.From(X, Y).Shuffle(seed: 4).Batch(7);
        var model = new Sequential { new Input(4), new Dense(6, "relu") { Name = "hidden" }, new Dropout(0.3) { Name = "drop" }, new Dense(1, "sigmoid") { Name = "out" } };
        model.Compile(new Adam(0.05), "binary_crossentropy", "accuracy");
        List<Callback> callbacks = [new LambdaCallback { BatchEnd = (_, _) => { if (--cutAt == 0) throw new CutException(); } }];
        if (frequency is { } often)
            callbacks.Add(new BackupAndRestore(Path.Combine(_folder, "backup")) { SaveFreq = often });
        var history = model.Fit(data, epochs: Epochs, verbose: 0, callbacks: callbacks, validationData: validation, validationSteps: 2, stepsPerEpoch: stepsPerEpoch);
        return string.Join(" ", model.GetWeights().SelectMany(w => w).Select(BitConverter.SingleToUInt32Bits)) + "\n"
            + string.Join("\n", history.Keys.Select(k => $"{k}: {string.Join(" ", history[k].Select(PythonNumber.Repr))}"));
    }

    private sealed class CutException : Exception;
}
