#:project ../src/Baeum/Baeum.csproj
#:property PublishAot=false

// Networks for known sets of images, and the accuracy they reach (docs/results.md).
// Run: dotnet run -c Release examples/17-image-results.cs NAME [SEED] [validate]
//   NAME      mnist, fashion_mnist, notmnist or cifar10: files in the folder that BAEUM_DATA names; without a name, the small Fashion-MNIST of the package
//   SEED      default 1
//   validate  holds out the last tenth of the training images and leaves the test images alone: for choosing epochs, rates and layers
using System.Diagnostics;
using Baeum.Data;
using Baeum.Learn;
using Baeum.Nn;

string name = args.Length > 0 ? args[0] : "small";
int seed = args.Length > 1 ? int.Parse(args[1]) : 1;
bool validate = args.Contains("validate");

#region settings
const int batchSize = 64;
Setting setting = name switch
{
    "small" => new(Datasets.FashionMnistSmall, Epochs: 12, Filters: [16, 32]),
    "mnist" => new(() => Datasets.Mnist(), Epochs: 4, Filters: [32, 64, 128]) { Shift = 0.08, Zoom = 0.08 },
    "fashion_mnist" => new(() => Datasets.FashionMnist(), Epochs: 7, Filters: [32, 64, 128]) { Flip = true },
    "notmnist" => new(Datasets.NotMnist, Epochs: 25, Filters: [32, 64, 128]) { Shift = 0.1, Zoom = 0.1, Convolutions = 2 },
    "cifar10" => new(() => Datasets.Cifar10(), Epochs: 20, Filters: [32, 64, 128]) { Flip = true, Shift = 0.1, Zoom = 0.1, Convolutions = 2 },
    _ => throw new ArgumentException($"'{name}' is none of mnist, fashion_mnist, notmnist, cifar10."),
};
#endregion

RandomSeed.Set(seed);
var data = setting.Load();
int size = data.XTrain.Shape()[1], channels = data.XTrain.Shape().Rank == 4 ? 3 : 1;
var (xTrain, xTest) = (data.XTrain.Reshape(-1, size, size, channels) / 255f, data.XTest.Reshape(-1, size, size, channels) / 255f);

#region network
var model = new Sequential { new Input(size, size, channels) };
if (setting.Flip)
    model.Add(new RandomFlip("horizontal"));
if (setting.Shift > 0)
    model.Add(new RandomTranslation(setting.Shift, setting.Shift) { FillMode = "nearest" });
if (setting.Zoom > 0)
    model.Add(new RandomZoom(setting.Zoom) { FillMode = "nearest" });
foreach (int filters in setting.Filters)
{
    for (int i = 0; i < setting.Convolutions; i++)
    {
        model.Add(new Conv2D(filters, 3, padding: "same") { UseBias = false });
        model.Add(new BatchNormalization { Momentum = 0.9 });
        model.Add(new Activation("relu"));
    }
    model.Add(new MaxPooling2D());
}
model.Add(new Flatten());
model.Add(new Dropout(0.4));
model.Add(new Dense(10, "softmax"));
#endregion
model.Summary();

#region training
double held = validate ? 0.1 : 0;
int steps = (int)Math.Ceiling(xTrain.Shape()[0] * (1 - held) / batchSize);
model.Compile(new Adam(new CosineDecay(0.002, setting.Epochs * steps)), "sparse_categorical_crossentropy", "accuracy");
var watch = Stopwatch.StartNew();
model.Fit(xTrain, data.YTrain, batchSize, setting.Epochs, validationSplit: held, verbose: 2);
#endregion
Console.WriteLine($"{data.Name}, seed {seed}: trained on {xTrain.Shape()[0] * (1 - held):n0} images for {setting.Epochs} epochs in {watch.Elapsed.TotalSeconds:f0} s.");
if (validate)
    return;

var predicted = model.Predict(xTest, batchSize: 100).ArgMax(axis: 1);
Console.WriteLine($"Accuracy on the {data.YTest.Shape()[0]:n0} test images: {Metrics.AccuracyScore(data.YTest, predicted):f4}");
Console.WriteLine(Metrics.ClassificationReport(data.YTest, predicted, targetNames: data.ClassNames));

/// <summary>What differs between the sets.</summary>
/// <param name="Load">Reads the images.</param>
/// <param name="Epochs">Passes over the training images.</param>
/// <param name="Filters">One block for each number, of so many filters, with a pooling after it.</param>
sealed record Setting(Func<ImageDataset> Load, int Epochs, int[] Filters)
{
    /// <summary>Convolutions of a block.</summary>
    public int Convolutions { get; init; } = 1;

    /// <summary>Whether images may be mirrored: letters and digits may not.</summary>
    public bool Flip { get; init; }

    /// <summary>Most shift, as a part of the size.</summary>
    public double Shift { get; init; }

    /// <summary>Most zoom, in or out.</summary>
    public double Zoom { get; init; }
}
