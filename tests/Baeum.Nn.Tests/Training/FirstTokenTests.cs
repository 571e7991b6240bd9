using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Nn.Tests;

/// <summary>Which of a hundred words came first of fifty? The others are words like it, so only a layer that learns to shut its gates can tell.</summary>
public class FirstTokenTests
{
    private const int Words = 100, Length = 50;

    [Theory]
    [InlineData("LSTM", 0.95, 1)]
    [InlineData("GRU", 0.95, 1)]
    [InlineData("SimpleRNN", 0, 0.8)]
    public void Layers_with_gates_remember_the_first_word_after_fifty_and_a_simple_one_does_not(string layer, double least, double most)
    {
        RandomSeed.Set(1);
        var random = new Random(1);
        var model = new Sequential
        {
            new Input(-1),
            new Embedding(Words, 32) { EmbeddingsInitializer = new Initializer.RandomUniform(-1, 1) },
            layer switch { "LSTM" => new LSTM(64), "GRU" => new GRU(64), _ => new SimpleRNN(64) },
            new Dense(Words, "softmax"),
        };
        model.Compile(new Adam(0.003) { ClipNorm = 1 }, "sparse_categorical_crossentropy", ["accuracy"]);
        foreach (int length in (int[])[1, 1, 5, 5, 20, 20, Length, Length])
        {
            var (texts, first) = Texts(random, 4096, length);
            model.Fit(texts, first, batchSize: 64, epochs: 1, verbose: 0);
        }

        var (heldTexts, heldFirst) = Texts(random, 500, Length);
        Assert.InRange(model.Evaluate(heldTexts, heldFirst, verbose: 0)[1], least, most);
    }

    private static (Tensor<float> Texts, Tensor<float> First) Texts(Random random, int count, int length)
    {
        var (texts, first) = (Tensors.Full([count, length], 0), Tensors.Full([count], 0));
        for (int row = 0; row < count; row++)
        {
            for (int step = 0; step < length; step++)
                texts[row, step] = random.Next(Words);
            first[row] = texts[row, 0];
        }
        return (texts, first);
    }
}
