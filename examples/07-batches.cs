#:project ../src/Baeum/Baeum.csproj
#:property PublishAot=false

// Batches: train on a file that need not fit into memory, shuffled, changed on the way, and made on a thread of its own.
// Run: dotnet run -c Release examples/07-batches.cs
using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Nn;

RandomSeed.Set(7);
var clothes = Datasets.FashionMnistSmall();
string file = Path.Combine(Path.GetTempPath(), "07-batches.npy");
Npy.Write(file, clothes.XTrain.Reshape(-1, 784));

#region batches
using var images = Npy.Map<float>(file);
var training = Batches.From(images, clothes.YTrain)
    .Shuffle(seed: 7)
    .Batch(50)
    .Map(batch => batch with { X = (Tensor<float>)batch.X / 255f })
    .Prefetch();
var test = Batches.From(clothes.XTest.Reshape(-1, 784) / 255f, clothes.YTest);

var model = new Sequential { new Input(784), new Dense(64, "relu"), new Dense(10, "softmax") };
model.Compile(new Adam(0.003), "sparse_categorical_crossentropy", "accuracy");
model.Fit(training, epochs: 20, validationData: test, verbose: 0);
#endregion

Console.WriteLine($"{images.Shape} in {Path.GetFileName(file)}, {training.Count} batches an epoch.");
Console.WriteLine($"Held-out accuracy {model.EvaluateByName(test)["accuracy"]:f3}.");
var shown = model.Predict(test, steps: 1).ArgMax(axis: 1);
for (int i = 0; i < 3; i++)
    Console.WriteLine($"  {clothes.ClassNames[(int)clothes.YTest[i]],-11} predicted as {clothes.ClassNames[shown[i]]}");
images.Dispose();
File.Delete(file);

#region windows
var series = Tensors.Range(1, 101) / 100f;
var windows = Windows.Split(series, size: 5);                             // (96, 5)
var (x, y) = Windows.Split(series, series, size: 5, horizon: 1);          // (95, 5) and the value after each
#endregion
Console.WriteLine($"{windows.Shape()} {x.Shape()} {y.Shape()}");
