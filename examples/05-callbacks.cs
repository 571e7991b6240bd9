#:project ../src/Baeum/Baeum.csproj
#:property PublishAot=false

// Callbacks: stop when it gets no better, halve the learning rate on the way, keep a log, and one of one's own.
// Run: dotnet run -c Release examples/05-callbacks.cs
using Baeum.Data;
using Baeum.Learn;
using Baeum.Nn;

RandomSeed.Set(5);
var wine = Datasets.Wine();
var (xTrain, xTest, yTrain, yTest) = ModelSelection.TrainTestSplit(wine.X, wine.Y, testSize: 0.3, seed: 5, stratify: wine.Y);
var scaler = new StandardScaler().Fit(xTrain);

string log = Path.Combine(Path.GetTempPath(), "05-callbacks.csv");
#region callbacks
var model = new Sequential { new Input(13), new Dense(32, "relu"), new Dense(3, "softmax") };
model.Compile(new Adam(0.01), "sparse_categorical_crossentropy", "accuracy");
var history = model.Fit(scaler.Transform(xTrain), yTrain, epochs: 200, validationSplit: 0.25, verbose: 0, callbacks:
[
    new EarlyStopping { MinDelta = 0.001, Patience = 15, RestoreBestWeights = true, Verbose = true },
    new ReduceLROnPlateau { Factor = 0.5, MinDelta = 0.001, Patience = 5, MinLr = 1e-4, Verbose = true },
    new CSVLogger(log),
    new Announcer(),
]);
#endregion

Console.WriteLine($"Trained {history.Epoch.Count} epochs; held-out accuracy {model.EvaluateByName(scaler.Transform(xTest), yTest)["accuracy"]:f3}.");
Console.WriteLine($"The log has {File.ReadLines(log).Count()} lines and begins:");
foreach (string line in File.ReadLines(log).Take(3))
    Console.WriteLine($"  {line}");
File.Delete(log);

#region own
/// <summary>Says when the validation accuracy reaches a new high.</summary>
sealed class Announcer : Callback
{
    private double _best;

    public override void OnEpochEnd(int epoch, Logs logs)
    {
        if (logs["val_accuracy"] <= _best)
            return;
        _best = logs["val_accuracy"];
        Console.WriteLine($"Epoch {epoch + 1}: validation accuracy {_best:f3}");
    }
}
#endregion
