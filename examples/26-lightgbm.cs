#:project ../src/Baeum/Baeum.csproj
#:property PublishAot=false

// LightGBM's files and estimators: train, stop early, save and read its text, turn it into XGBoost's JSON, and learn from a table with text and gaps.
// Run: dotnet run -c Release examples/26-lightgbm.cs
using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Learn;

string folder = Directory.CreateTempSubdirectory("baeum-").FullName;
var cancer = Datasets.BreastCancer();
var (xTrain, xTest, yTrain, yTest) = ModelSelection.TrainTestSplit(cancer.X, cancer.Y, testSize: 0.2, seed: 66);

#region train
var model = new LGBMClassifier { NumLeaves = 15, EarlyStoppingRounds = 10, EvalMetric = "binary_logloss,auc", FirstMetricOnly = true }
    .Fit(xTrain, yTrain, evalSet: [(xTest, yTest)], verbose: 20);
double[] losses = model.Learned.EvalsResult["valid_0"]["binary_logloss"];
Console.WriteLine($"best round {model.Learned.BestIteration} of {losses.Length}: log loss {losses.Min():f4}, accuracy {model.Score(xTest, yTest):f4}");
var further = new LGBMClassifier { NumLeaves = 15, NEstimators = 5 }.Fit(xTrain, yTrain, evalSet: [], initModel: model.Learned.Best);
double[] gains = model.Booster.FeatureImportance("gain");
Console.WriteLine($"most gained by {cancer.FeatureNames[Array.IndexOf(gains, gains.Max())]}");
#endregion

#region files
model.Save($"{folder}/model.txt");                    // as LightGBM reads it
var booster = LGBMBooster.LoadModel($"{folder}/model.txt");
var p = booster.Predict(xTest);                       // probabilities, numbers or scores, as the objective says
var raw = booster.Predict(xTest, rawScore: true);     // sums of the leaves
var leaves = booster.PredictLeaf(xTest);              // the leaf of each sample in each tree
var few = booster.Predict(xTest, 0, 5);               // the first five rounds
var shap = booster.PredictContributions(xTest);       // what each feature contributed; rows add up to the raw score
booster.DumpModel($"{folder}/dump.json");             // LightGBM's JSON, which LoadModel reads too
booster.ToXGBoost().Save($"{folder}/model.json");     // as XGBoost reads it; what it cannot hold is refused with the reason
Booster.Load($"{folder}/model.json").ToLightGBM().SaveModel($"{folder}/back.txt");
var same = Booster.Load($"{folder}/model.json").Predict(xTest);
#endregion
Console.WriteLine($"{p.Shape()} probabilities, {leaves.Shape()} leaves, {shap.Shape()} contributions");
Console.WriteLine($"raw score {raw[0]:f3}, after five rounds {few[0]:f3}; as XGBoost's file the probabilities differ by {(p - same).Abs().Max():g1} at most");

#region table
var table = new DataFrame(
    Column.Create("city", Enumerable.Range(0, 300).Select(i => i % 50 == 49 ? null : (string?)$"city {i * 7 % 11}").ToArray()),
    Column.Create("size", Enumerable.Range(0, 300).Select(i => i % 13 == 0 ? double.NaN : i * 31 % 100).ToArray()),
    Column.Create("rent", Enumerable.Range(0, 300).Select(i => i * 7 % 11 * 37 % 11 * 100.0 + i * 31 % 100).ToArray()));
var rents = new LGBMRegressor().FitTable(table, "rent");
Console.WriteLine($"rents: R2 {rents.Score(table, (Labels)table["rent"]):f3}");
#endregion
Directory.Delete(folder, recursive: true);
