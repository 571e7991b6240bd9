#:project ../src/Baeum/Baeum.csproj
#:property PublishAot=false

// Which word came first? Fifty random words of a hundred are read, and the first is to be named at the end: what a gate is for. The 49 others are words like it, so that weights which let the first in let all of them in.
// LSTM and GRU learn to shut a gate after the first step; the state of a SimpleRNN takes in every word alike.
// Run: dotnet run -c Release examples/13-first-token.cs [-- SEEDS]
using System.Diagnostics;
using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Nn;

const int Words = 100, Length = 50;
int seeds = args.Length > 0 ? int.Parse(args[0]) : 3;
int[] lengths = [1, 1, 5, 5, 20, 20, .. Enumerable.Repeat(Length, 10)];

Console.WriteLine($"| layer     | parameters | seconds | accuracy after {Length} words, lowest of {seeds} seeds | highest |");
Console.WriteLine("|---|---:|---:|---:|---:|");
foreach (var (name, layer) in new (string, Func<Layer>)[] { ("LSTM", () => new LSTM(64)), ("GRU", () => new GRU(64)), ("SimpleRNN", () => new SimpleRNN(64)) })
{
    var scores = new double[seeds];
    long parameters = 0;
    var clock = Stopwatch.StartNew();
    for (int seed = 1; seed <= seeds; seed++)
        (scores[seed - 1], parameters) = Learn(layer(), seed);
    Console.WriteLine($"| {name,-9} | {parameters,10:N0} | {clock.Elapsed.TotalSeconds / seeds,7:F1} | {scores.Min(),48:F3} | {scores.Max(),7:F3} |");
    if (name != "SimpleRNN" ? scores.Min() < 0.95 : scores.Max() > 0.8)
        throw new InvalidOperationException("Layers with gates should remember the first word, and the one without should not.");
}

(double Score, long Parameters) Learn(Layer layer, int seed)
{
    RandomSeed.Set(seed);
    var random = new Random(seed);
    #region curriculum
    // The same for all three: first of one word, then of 5, 20 and 50; each round has new words.
    var model = new Sequential
    {
        new Input(-1),
        new Embedding(Words, 32) { EmbeddingsInitializer = new Initializer.RandomUniform(-1, 1) },
        layer,
        new Dense(Words, "softmax"),
    };
    model.Compile(new Adam(0.002) { ClipNorm = 1 }, "sparse_categorical_crossentropy", ["accuracy"]);
    foreach (int length in lengths)
    {
        var (texts, first) = Texts(random, 4096, length);
        model.Fit(texts, first, batchSize: 64, epochs: 1, verbose: 0);
    }
    var (heldTexts, heldFirst) = Texts(random, 2000, Length);
    double score = model.Evaluate(heldTexts, heldFirst, verbose: 0)[1];
    #endregion
    return (score, model.ParameterCount);
}

static (Tensor<float> Texts, Tensor<float> First) Texts(Random random, int count, int length)
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
