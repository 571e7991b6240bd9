#:project ../src/Baeum/Baeum.csproj
#:property PublishAot=false

// Which exercise or fall is it? Six channels of a wrist sensor over time: scaling, two convolutions that shorten the sequence, a GRU in both directions, and the largest value of each unit over time.
// Run: dotnet run -c Release examples/16-motion.cs -- FOLDER [EPOCHS] [SEED]   (train_features.csv: id, time, six channels; train_labels.csv: id, label, label_desc)
// Without a folder a small set is generated, so that the program shows what it does within seconds.
using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Learn;
using Baeum.Nn;

int epochs = args.Length > 1 ? int.Parse(args[1]) : args.Length > 0 ? 26 : 8, seed = args.Length > 2 ? int.Parse(args[2]) : 1;
RandomSeed.Set(seed);
var (x, y, names) = args.Length > 0 ? Read(args[0]) : Generate(480, 60);
Console.WriteLine($"{x.Lengths[0]} sequences of {x.Lengths[1]} steps with {x.Lengths[2]} channels, {names.Length} movements.");

#region program
// The last fifth of the ids is looked at once, at the end; the last tenth of the others chooses when the learning rate falls and which epoch is kept.
int steps = (int)x.Lengths[1];
var (xTrain, xTest, yTrain, yTest) = ModelSelection.TrainTestSplit(x, y, testSize: 0.2, shuffle: false);
var scaler = new StandardScaler().Fit(xTrain.Reshape(-1, 6));
xTrain = scaler.Transform(xTrain.Reshape(-1, 6)).Reshape(-1, steps, 6);
xTest = scaler.Transform(xTest.Reshape(-1, 6)).Reshape(-1, steps, 6);

var model = new Sequential
{
    new Input(steps, 6),
    new GaussianNoise(0.05),
    new Conv1D(64, 7, padding: "same") { UseBias = false },
    new BatchNormalization(),
    new Activation("relu"),
    new MaxPooling1D(4),
    new Conv1D(96, 5, padding: "same") { UseBias = false },
    new BatchNormalization(),
    new Activation("relu"),
    new MaxPooling1D(3),
    new Dropout(0.2),
    new Bidirectional(new GRU(64) { ReturnSequences = true }),
    new GlobalMaxPooling1D(),
    new Dropout(0.4),
    new Dense(names.Length, "softmax"),
};
model.Summary();
model.Compile(new Adam(0.002), "sparse_categorical_crossentropy", "accuracy");
model.Fit(xTrain, yTrain, batchSize: 32, epochs: epochs, validationSplit: 0.1, verbose: 2, callbacks:
[
    new ReduceLROnPlateau { Monitor = "val_loss", Factor = 0.5, Patience = 3 },
    new EarlyStopping { Monitor = "val_accuracy", Patience = 12, RestoreBestWeights = true },
]);
#endregion

Console.WriteLine($"accuracy on the {yTest.Count} held-out sequences: {model.Evaluate(xTest, yTest, verbose: 0)[1]:f4}");
var predicted = model.Predict(xTest.TakeRows([0, 1, 2, 3, 4])).ArgMax(axis: 1);
for (int i = 0; i < 5; i++)
    Console.WriteLine($"  {names[(int)yTest[i]]} --> {names[predicted[i]]}");

static (Tensor<float> X, Labels Y, string[] Names) Read(string folder)
{
    var features = DataFrame.ReadCsv(Path.Combine(folder, "train_features.csv"));
    var labels = DataFrame.ReadCsv(Path.Combine(folder, "train_labels.csv"));
    int steps = (int)features["time"].Max() + 1;
    var names = labels.DropDuplicates("label").ToDictionary<int, string>("label", "label_desc");
    return (features.Drop("id", "time").ToTensor().Reshape(-1, steps, 6), labels["label"], [.. names.OrderBy(n => n.Key).Select(n => n.Value)]);
}

// Swings of four speeds with a random phase, and noise.
static (Tensor<float> X, Labels Y, string[] Names) Generate(int count, int steps)
{
    var random = new Random(1);
    float[] x = new float[count * steps * 6];
    int[] y = new int[count];
    for (int i = 0; i < count; i++)
    {
        y[i] = random.Next(4);
        double phase = random.NextDouble() * 6;
        for (int t = 0; t < steps; t++)
            for (int channel = 0; channel < 6; channel++)
                x[(i * steps + t) * 6 + channel] = (float)(Math.Sin((0.1 + 0.12 * y[i]) * t + phase + channel) + random.NextDouble() - 0.5);
    }
    return (Tensor.Create(x, [count, steps, 6]), y, ["resting", "walking", "jogging", "running"]);
}
