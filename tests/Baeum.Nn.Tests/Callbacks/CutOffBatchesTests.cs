using Baeum.Data;

namespace Baeum.Nn.Tests;

[Collection(nameof(ThreadCollection))]
public sealed class CutOffBatchesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("baeum").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(null, "epoch", false)]
    [InlineData(null, 3, false)]
    [InlineData(5, "epoch", false)]
    [InlineData(5, 3, true)]
    [InlineData(null, 3, true)]
    public void A_training_on_shuffled_batches_ends_with_the_same_bits(int? stepsPerEpoch, object frequency, bool stream)
    {
        SaveFrequency every = frequency is int batches ? batches : "epoch";
        float[] whole = Train(stepsPerEpoch, stream, []);
        for (int step = 4; step < 20; step += 5)
        {
            int left = step;
            var cut = new LambdaCallback { BatchEnd = (_, _) => { if (--left == 0) throw new OperationCanceledException(); } };
            Assert.Throws<OperationCanceledException>(() => Train(stepsPerEpoch, stream, [cut, Backup(every)]));
            Assert.Equal(whole, Train(stepsPerEpoch, stream, [Backup(every)]));
        }
    }

    [Theory]
    [InlineData(null, "epoch")]
    [InlineData(null, 3)]
    [InlineData(5, 3)]
    public void Random_changes_of_the_batches_and_a_shuffled_validation_come_again(int? stepsPerEpoch, object frequency)
    {
        SaveFrequency every = frequency is int batches ? batches : "epoch";
        string whole = Augmented(stepsPerEpoch, []);
        for (int step = 6; step < 20; step += 5)
        {
            int left = step;
            var cut = new LambdaCallback { BatchEnd = (_, _) => { if (--left == 0) throw new OperationCanceledException(); } };
            Assert.Throws<OperationCanceledException>(() => Augmented(stepsPerEpoch, [cut, Backup(every)]));
            Assert.Equal(whole, Augmented(stepsPerEpoch, [Backup(every)]));
        }
    }

    private BackupAndRestore Backup(SaveFrequency every) => new(Path.Combine(_folder, "backup")) { SaveFreq = every };

    private static float[] Train(int? stepsPerEpoch, bool stream, IReadOnlyList<Callback> callbacks)
    {
        RandomSeed.Set(3);
        Naming.ClearSession();
        var x = Toy.Random(1, 60, 20);
        var rows = Batches.From(x, Toy.SignOfSum(x));
        var data = stream ? Batches.From(rows.Batch(7), batch => batch).Shuffle(seed: 4, buffer: 20) : rows.Shuffle(seed: 4).Batch(9).Prefetch();
        var model = Toy.Classifier();
        model.Fit(data, epochs: 4, verbose: 0, callbacks: callbacks, stepsPerEpoch: stepsPerEpoch);
        return [.. model.Weights.SelectMany(w => w.Span.ToArray())];
    }

    /// <summary>Weights and history of a training whose batches are changed by random numbers; every second epoch is validated, on batches of their own in a new order each time.</summary>
    private static string Augmented(int? stepsPerEpoch, IReadOnlyList<Callback> callbacks)
    {
        RandomSeed.Set(3);
        Naming.ClearSession();
        var x = Toy.Random(1, 60, 20);
        var random = new Random(7);
        var data = Batches.From(x, Toy.SignOfSum(x)).Shuffle(seed: 4).Batch(9).Map(batch => batch with { X = batch.X[0] + random.NextSingle() });
        var validation = Batches.From(x, Toy.SignOfSum(x)).Shuffle(seed: 5).Batch(11);
        var model = Toy.Classifier();
        var history = model.Fit(data, epochs: 4, verbose: 0, callbacks: callbacks, stepsPerEpoch: stepsPerEpoch, validationData: validation, validationFreq: 2);
        return string.Join(" ", model.Weights.SelectMany(w => w.Span.ToArray())) + string.Join(" ", history.Keys.Select(key => $"{key}: {string.Join(" ", history[key])}"));
    }
}
