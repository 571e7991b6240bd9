#:project ../src/Baeum/Baeum.csproj
#:property PublishAot=false

// Boosted trees: when to stop, which features matter, why one sample is classified as it is, and files that XGBoost reads.
// Run: dotnet run -c Release examples/25-boosting.cs
using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Learn;

var cancer = Datasets.BreastCancer();
var (xTrain, xTest, yTrain, yTest) = ModelSelection.TrainTestSplit(cancer.X, cancer.Y, testSize: 0.2, seed: 66, stratify: cancer.Y);

#region stop
var model = new XGBClassifier { NEstimators = 200, LearningRate = 0.2, MaxDepth = 3, EarlyStoppingRounds = 20, EvalMetric = new[] { "auc", "logloss" } }
    .Fit(xTrain, yTrain, evalSet: [(xTrain, yTrain), (xTest, yTest)], verbose: 20);
Console.WriteLine($"best round {model.BestIteration} of {model.Booster.NumBoostedRounds}: log loss {model.BestScore:f4}, accuracy {model.Score(xTest, yTest):f4}");
#endregion

#region importances
double[] shares = model.FeatureImportances;
foreach (int feature in Enumerable.Range(0, shares.Length).OrderByDescending(f => shares[f]).Take(4))
    Console.WriteLine($"{cancer.FeatureNames[feature],-20} {shares[feature]:p1} of the gain, {model.Booster.GetScore("weight").GetValueOrDefault($"f{feature}")} splits");
#endregion

#region explain
Tensor<float> sample = xTest.TakeRows(..1);
float[] parts = model.PredictContributions(sample).ToArray();
Console.WriteLine($"margin {model.PredictMargin(sample)[0]:f4} = mean {parts[^1]:f4} + features {parts[..^1].Sum():f4}, most of it by {cancer.FeatureNames[Array.IndexOf(parts, parts[..^1].MaxBy(Math.Abs))]}");
#endregion

#region file
model.Save("cancer.ubj");
var again = FittedModel.Load<XGBClassifier.Model>("cancer.ubj");
Console.WriteLine($"the same bits after a round trip: {again.PredictProba(xTest).ToArray().SequenceEqual(model.PredictProba(xTest).ToArray())}");
Booster.Load("cancer.ubj").DumpModel("cancer.txt", withStats: true);
Console.WriteLine(string.Join('\n', File.ReadLines("cancer.txt").Take(4)));
File.Delete("cancer.ubj");
File.Delete("cancer.txt");
#endregion

#region numbers
var diabetes = Datasets.Diabetes();
foreach (var regressor in new[]
{
    new XGBRegressor { NEstimators = 60, LearningRate = 0.1, MaxDepth = 2 },
    new XGBRegressor { NEstimators = 60, LearningRate = 0.1, MaxDepth = 2, Objective = "count:poisson", BaseScore = 150 },
    new XGBRegressor { NEstimators = 60, LearningRate = 0.1, MaxDepth = 2, Booster = "dart", RateDrop = 0.1, Seed = 1 },
})
{
    var scores = ModelSelection.CrossValScore(regressor, diabetes.X, diabetes.Y, cv: new KFold(5) { Shuffle = true, Seed = 66 });
    Console.WriteLine($"{regressor.Objective,-16} {regressor.Booster,-6} R2 {scores.Average():f3}");
}
#endregion

#region own
ObjectiveFunction squared = (yTrue, yPred) => ([.. yTrue.Zip(yPred, (y, p) => p - y)], [.. yTrue.Select(_ => 1f)]);
var own = new XGBRegressor { NEstimators = 20, CustomObjective = squared }.Fit(diabetes.X, diabetes.Y);
var same = new XGBRegressor { NEstimators = 20 }.Fit(diabetes.X, diabetes.Y);
Console.WriteLine($"a loss of one's own: {own.Score(diabetes.X, diabetes.Y):f4}, the built-in one: {same.Score(diabetes.X, diabetes.Y):f4}");
#endregion

#region native
var dtrain = new DMatrix(xTrain, label: yTrain) { FeatureNames = [.. cancer.FeatureNames] };
var dtest = new DMatrix(xTest, label: yTest);
var parameters = new XGBParameters { Objective = "binary:logistic", MaxDepth = 3, LearningRate = 0.2, TreeMethod = "hist" };
var history = new Dictionary<string, Dictionary<string, double[]>>();
var booster = XGBoost.Train(parameters, dtrain, numBoostRound: 50, evals: [(dtrain, "train"), (dtest, "test")], evalsResult: history, earlyStoppingRounds: 5, verboseEval: 10);
Console.WriteLine($"round {booster.BestIteration}: log loss {history["test"]["logloss"].Min():f4}");
DataFrame cv = XGBoost.Cv(parameters, dtrain, numBoostRound: 20, nfold: 5, stratified: true, metrics: "auc", earlyStoppingRounds: 3);
Console.WriteLine(cv.Tail(2));
#endregion
