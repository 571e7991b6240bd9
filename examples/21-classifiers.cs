#:project ../src/Baeum/Baeum.csproj
#:property PublishAot=false

// Classical classifiers: what a line cannot learn and a kernel can, and how several of them do on three data sets.
// Run: dotnet run -c Release examples/21-classifiers.cs
using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Learn;

#region xor
Tensor<float> xor = Tensor.Create(new float[] { 0, 0, 1, 0, 0, 1, 1, 1 }, [4, 2]);
int[] target = [0, 1, 1, 0];
Console.WriteLine($"XOR  LinearSVC {new LinearSVC { Seed = 1 }.Fit(xor, target).Score(xor, target):f2}  SVC {new SVC().Fit(xor, target).Score(xor, target):f2}");
#endregion

#region sets
IEstimator<IClassifier>[] models =
[
    new DummyClassifier(), new LogisticRegression(), new LinearSVC { Seed = 1 }, new SVC(), new NuSVC { Nu = 0.2 }, new SGDClassifier { Seed = 1 }, new Perceptron { Seed = 1 },
    new RidgeClassifier(), new GaussianNB(), new LinearDiscriminantAnalysis(), new QuadraticDiscriminantAnalysis(),
];
foreach (var set in new[] { Datasets.Iris(), Datasets.Wine(), Datasets.BreastCancer() })
{
    var (xTrain, xTest, yTrain, yTest) = ModelSelection.TrainTestSplit(set.X, set.Y, testSize: 0.2, seed: 66, stratify: set.Y);
    var scaler = new StandardScaler().Fit(xTrain);
    Tensor<float> a = scaler.Transform(xTrain), b = scaler.Transform(xTest);
    foreach (var model in models)
        Console.WriteLine($"{set.Name,-14} {model.GetType().Name,-30} {model.Fit(a, yTrain).Score(b, yTest):f4}");
}
#endregion

#region look
var iris = Datasets.Iris();
var machine = new SVC { Kernel = "linear", Probability = true, Seed = 0 }.Fit(iris.X, iris.Y);
Console.WriteLine($"{machine.Support.Length} support vectors, {string.Join(" + ", machine.NSupport)}; first row {string.Join(" ", machine.PredictProba(iris.X.TakeRows(..1)).AsReadOnlySpan().ToArray().Select(p => $"{p:f3}"))}");
#endregion
