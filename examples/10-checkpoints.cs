#:project ../src/Baeum/Baeum.csproj
#:property PublishAot=false

// Files of a training: the best model so far, a copy from which a training that was cut off goes on with the same bits, and logs for TensorBoard.
// Run: dotnet run -c Release examples/10-checkpoints.cs
using Baeum.Data;
using Baeum.Learn;
using Baeum.Nn;

var wine = Datasets.Wine();
var (xTrain, xTest, yTrain, yTest) = ModelSelection.TrainTestSplit(wine.X, wine.Y, testSize: 0.3, seed: 10, stratify: wine.Y);
var scaler = new StandardScaler().Fit(xTrain);
(xTrain, xTest) = (scaler.Transform(xTrain), scaler.Transform(xTest));
string folder = Directory.CreateTempSubdirectory("10-checkpoints").FullName;

#region checkpoints
Model Train(string name, params IEnumerable<Callback> more)
{
    RandomSeed.Set(10);
    var model = new Sequential { new Input(13), new Dense(32, "relu") { Name = "hidden" }, new Dropout(0.2) { Name = "dropout" }, new Dense(3, "softmax") { Name = "classes" } };
    model.Compile(new Adam(0.01), "sparse_categorical_crossentropy", "accuracy");
    model.Fit(xTrain, yTrain, batchSize: 16, epochs: 12, validationSplit: 0.25, verbose: 0, callbacks:
    [
        new ModelCheckpoint(Path.Combine(folder, name, "best-{epoch:02d}-{val_loss:.4f}.keras")) { Monitor = "val_loss", SaveBestOnly = true },
        new BackupAndRestore(Path.Combine(folder, name, "backup")) { SaveFreq = 5 },
        new TensorBoard(Path.Combine(folder, name, "logs")) { HistogramFreq = 4 },
        .. more,
    ]);
    return model;
}

var whole = Train("whole");
#endregion

string best = Directory.GetFiles(Path.Combine(folder, "whole"), "best-*.keras").Order().Last();
Console.WriteLine($"The best model is {Path.GetFileName(best)}; held-out accuracy {Metrics.AccuracyScore(yTest, Model.Load(best).Predict(xTest).ArgMax(axis: 1)):f3}.");

#region resume
// A program that ends at step 37, and is started again.
try
{
    int step = 0;
    Train("cut", new LambdaCallback { BatchEnd = (_, _) => { if (++step == 37) throw new OperationCanceledException("The power went out."); } });
}
catch (OperationCanceledException e)
{
    Console.WriteLine($"{e.Message} The copy holds {new FileInfo(Path.Combine(folder, "cut", "backup", "backup.npz")).Length:n0} bytes.");
}
var resumed = Train("cut");
bool same = whole.GetWeights().Zip(resumed.GetWeights()).All(w => w.First.SequenceEqual(w.Second));
Console.WriteLine($"Went on to the end: {(same ? "the same bits as without the cut" : "other weights")}.");
#endregion

foreach (string file in Directory.GetFiles(Path.Combine(folder, "whole", "logs"), "*", SearchOption.AllDirectories).Order())
    Console.WriteLine($"  {Path.GetRelativePath(folder, file).Split('.')[0]}...  {new FileInfo(file).Length:n0} bytes");
Directory.Delete(folder, recursive: true);
