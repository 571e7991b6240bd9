using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn.Tests;

[Collection(nameof(ThreadCollection))]
public class ReproducibilityTests
{
    [Theory, InlineData(1), InlineData(2), InlineData(8)]
    public void The_same_seed_gives_the_same_bits_with_any_number_of_threads(int threads)
    {
        var expected = TrainTwentySteps(1);
        var weights = TrainTwentySteps(threads);

        Assert.Equal(expected.Count, weights.Count);
        for (int i = 0; i < weights.Count; i++)
            Assert.True(expected[i].AsSpan().SequenceEqual(weights[i]), $"weight {i} differs with {threads} threads");
    }

    [Fact]
    public void Another_seed_gives_other_weights()
    {
        RandomSeed.Set(1);
        var first = Toy.Classifier().GetWeights();
        RandomSeed.Set(2);
        var second = Toy.Classifier().GetWeights();

        Assert.NotEqual(first[0], second[0]);
    }

    [Theory, InlineData(1), InlineData(7), InlineData(32), InlineData(100)]
    public void Predict_gives_the_same_bits_for_any_batch_size(int batchSize)
    {
        var model = Toy.Classifier();
        var x = Toy.Random(3, 100, 20);

        Assert.Equal(model.Predict(x).AsSpan(), model.Predict(x, batchSize).AsSpan());
    }

    private static List<float[]> TrainTwentySteps(int threads)
    {
        int before = Threads.Count;
        try
        {
            Threads.Count = threads;
            RandomSeed.Set(7);
            var model = new Sequential { new Input(300), new Dense(512, "relu"), new Dropout(0.3), new BatchNormalization(), new Dense(256, "relu"), new LayerNormalization(), new Dense(5, "softmax") };
            model.Compile("adam", "sparse_categorical_crossentropy", "accuracy");
            var x = Toy.Random(1, 640, 300);
            var y = Toy.SignOfSum(x);
            model.Fit(x, y, batchSize: 32, epochs: 1, verbose: 0);
            return [.. model.GetWeights()];
        }
        finally
        {
            Threads.Count = before;
        }
    }
}
