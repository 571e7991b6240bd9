#:project ../src/Baeum/Baeum.csproj
#:property PublishAot=false

// Choosing a model: cross-validation, searches over pipelines, ensembles, and a file that keeps the result.
// Run: dotnet run -c Release examples/20-model-selection.cs
using Baeum.Data;
using Baeum.Learn;
using Baeum.Nn;

RandomSeed.Set(1);

#region pipeline
var cancer = Datasets.BreastCancer();
var (xTrain, xTest, yTrain, yTest) = ModelSelection.TrainTestSplit(cancer.X, (Labels)cancer.Y, testSize: 0.2, seed: 66, stratify: cancer.Y);
var pipe = new Pipeline(("scaler", new StandardScaler()), ("svc", new SVC()));
double[] scores = ModelSelection.CrossValScore(pipe, xTrain, yTrain, cv: 5);
Console.WriteLine($"{pipe}: {scores.Average():f4}");
#endregion

#region search
var search = new GridSearchCV(pipe, new()
{
    ["svc__C"] = [0.1, 1, 10, 100],
    ["svc__gamma"] = [0.001, 0.01, "scale"],
}) { Cv = new StratifiedKFold(5) { Shuffle = true, Seed = 66 }, Verbose = 1 };
var best = search.Fit(xTrain, yTrain);
Console.WriteLine($"{best.BestScore:f4} {best.BestParams}");
Console.WriteLine($"held out: {best.Score(xTest, yTest):f4}");
Console.WriteLine(best.CvResults[["param_svc__C", "param_svc__gamma", "mean_test_score", "rank_test_score"]].SortBy("rank_test_score").Head(3));
#endregion

#region parameters
foreach (var parameter in Parameters.Of(new SVC()).Take(3))
    Console.WriteLine(parameter);
Console.WriteLine(pipe.With("svc__C", 10).With("scaler__with_mean", false));
#endregion

#region random
var random = new RandomizedSearchCV(pipe, new() { ["svc__C"] = new LogUniform(0.1, 1000), ["svc__kernel"] = ["linear", "rbf"] }) { NIter = 8, Seed = 1 };
Console.WriteLine(random.Fit(xTrain, yTrain).BestParams);
#endregion

#region compare
var vote = new VotingClassifier(("svc", pipe), ("logistic", new Pipeline(new StandardScaler(), new LogisticRegression())), ("neighbors", new KNeighborsClassifier()));
var net = new NeuralClassifier((features, classes) => new Sequential { new Input(features), new Dense(16, "relu"), new Dense(classes, "softmax") }) { Epochs = 20, Seed = 1 };
var table = ModelSelection.Compare(
    [("svc", pipe), ("vote", vote), ("network", new Pipeline(new StandardScaler(), net)), ("calibrated", new Pipeline(new StandardScaler(), new CalibratedClassifierCV(new SVC())))], xTrain, yTrain);
Console.WriteLine(table[["model", "mean_test_score", "std_test_score"]]);
#endregion

#region save
string path = Path.Combine(Path.GetTempPath(), "cancer.model");
best.Save(path);
var loaded = FittedModel.Load<IClassifier>(path);
Console.WriteLine($"loaded: {loaded.Score(xTest, yTest):f4}");
#endregion
File.Delete(path);
