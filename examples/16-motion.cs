#:project ../src/Baeum/Baeum.csproj
#:property PublishAot=false

// Which exercise or fall is it? Six channels of a sensor on the belt over time: the lengths of both vectors as two more channels, three convolutions that shorten the sequence, a GRU in both directions,
// and the largest and the mean value of each unit over time. While training the sensor sits a little turned each time, or mirrored.
// Run: dotnet run -c Release examples/16-motion.cs -- FOLDER [EPOCHS] [SEED]   (train_features.csv: id, time, six channels; train_labels.csv: id, label, label_desc)
// Without a folder a small set is generated, so that the program shows what it does within seconds.
using System.Numerics;
using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Learn;
using Baeum.Nn;

int epochs = args.Length > 1 ? int.Parse(args[1]) : args.Length > 0 ? 36 : 8, seed = args.Length > 2 ? int.Parse(args[2]) : 1;
RandomSeed.Set(seed);
var random = new Random(seed);
var (x, y, names) = args.Length > 0 ? Read(args[0]) : Generate(480, 60);
Console.WriteLine($"{x.Lengths[0]} sequences of {x.Lengths[1]} steps with {x.Lengths[2]} channels, {names.Length} movements.");

#region program
// The last fifth of the ids is looked at once, at the end.
var (xTrain, xTest, yTrain, yTest) = ModelSelection.TrainTestSplit(x, y, testSize: 0.2, shuffle: false);
var scale = new Normalization();
scale.Adapt(WithLengths(xTrain));

var input = new Input((int)x.Lengths[1], 8);
Symbol h = new GaussianNoise(0.05).Apply(scale.Apply(input));
foreach (var (filters, window, pool, dropped) in new[] { (64, 7, 2, 0.1), (96, 5, 2, 0.1), (128, 5, 3, 0.2) })
{
    h = new Conv1D(filters, window, padding: "same") { UseBias = false }.Apply(h);
    h = new Activation("relu").Apply(new BatchNormalization().Apply(h));
    h = new Dropout(dropped).Apply(new MaxPooling1D(pool).Apply(h));
}
h = new Bidirectional(new GRU(64) { ReturnSequences = true }).Apply(h);
h = new Concatenate().Apply(new GlobalMaxPooling1D().Apply(h), new GlobalAveragePooling1D().Apply(h));
var model = new Model(input, new Dense(names.Length, "softmax").Apply(new Dropout(0.4).Apply(h)));
model.Summary();

var batches = Batches.From(xTrain, (Tensor<float>)yTrain).Shuffle(seed).Batch(32).Map(batch => batch with { X = WithLengths(Turned((Tensor<float>)batch.X)) }).Prefetch();
model.Compile(new Adam(new CosineDecay(0.002, epochs * batches.Count!.Value) { Alpha = 0.01 }), "sparse_categorical_crossentropy", "accuracy");
model.Fit(batches, epochs: epochs, verbose: 2);
xTest = WithLengths(xTest);
#endregion

Console.WriteLine($"accuracy on the {yTest.Count} held-out sequences: {model.Evaluate(xTest, yTest, verbose: 0)[1]:f4}");
var predicted = model.Predict(xTest.TakeRows([0, 1, 2, 3, 4])).ArgMax(axis: 1);
for (int i = 0; i < 5; i++)
    Console.WriteLine($"  {names[(int)yTest[i]]} --> {names[predicted[i]]}");

// The sensor sits differently each time: turned by up to 15 degrees about a random axis, mirrored (left and right; a rotation is then reversed about the two other axes), 10 % nearer or farther.
Tensor<float> Turned(Tensor<float> x)
{
    var turned = Tensors.Full(x.Shape(), 0);
    for (int row = 0; row < x.Lengths[0]; row++)
    {
        var (angle, up, around) = (Uniform(15 * Math.PI / 180), Uniform(1), Uniform(Math.PI));
        var axis = new Vector3((float)(Math.Sqrt(1 - up * up) * Math.Cos(around)), (float)(Math.Sqrt(1 - up * up) * Math.Sin(around)), (float)up);
        var (turn, size, side) = (Quaternion.CreateFromAxisAngle(axis, (float)angle), 1 + (float)Uniform(0.1), random.Next(2) == 0 ? -1 : 1);
        for (int step = 0; step < x.Lengths[1]; step++)
            for (int first = 0; first < 6; first += 3)
            {
                var (along, across) = first == 0 ? (side, 1) : (1, side);
                var v = size * Vector3.Transform(new(along * x[row, step, first], across * x[row, step, first + 1], across * x[row, step, first + 2]), turn);
                (turned[row, step, first], turned[row, step, first + 1], turned[row, step, first + 2]) = (v.X, v.Y, v.Z);
            }
    }
    return turned;
}

double Uniform(double most) => most * (2 * random.NextDouble() - 1);

// The six channels, and the lengths of the acceleration and of the rotation.
static Tensor<float> WithLengths(Tensor<float> x)
{
    var squares = (x * x).Reshape(-1, 2, 3).Sum(2);
    return Tensors.Concatenate(-1, [x, squares.Sqrt().Reshape((int)x.Lengths[0], (int)x.Lengths[1], 2)]);
}

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
