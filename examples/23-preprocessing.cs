#:project ../src/Baeum/Baeum.csproj
#:property PublishAot=false

// From a table with text and gaps to numbers that an estimator can learn from: scalers, encoders, imputers, outliers, selection of features. A made-up list of flats.
// Run: dotnet run -c Release examples/23-preprocessing.cs
using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Learn;

#region make
var random = new Random(23);
string[] towns = ["Busan", "Daegu", "Seoul"], heating = ["gas", "oil"];
var area = Enumerable.Range(0, 300).Select(_ => (float)random.Next(20, 120)).ToArray();
var town = area.Select(_ => towns[random.Next(3)]).ToArray();
float[] rent = [.. area.Select((a, i) => 100 + 9 * a + 300 * Array.IndexOf(towns, town[i]) + random.Next(-60, 60))];
var flats = new DataFrame(
    Column.Create("area", [.. area.Select((a, i) => i % 10 == 3 ? float.NaN : a)]),
    Column.Create("floor", [.. area.Select(_ => random.Next(1, 20))]),
    Column.Create("town", town),
    Column.Create("heating", [.. area.Select(_ => heating[random.Next(2)])]));
#endregion

#region columns
var prepare = new ColumnTransformer(
    ("numbers", new Pipeline(("fill", new SimpleImputer { Strategy = "median" }), ("scale", new StandardScaler())), ["area", "floor"]),
    ("kinds", new OneHotEncoder { HandleUnknown = "ignore" }, ["town", "heating"]));
var prepared = prepare.Fit(flats.TakeRows(..200));
Console.WriteLine(string.Join(" ", prepared.FeatureNamesOut));
Tensor<float> xTrain = prepared.Transform(flats.TakeRows(..200)), xTest = prepared.Transform(flats.TakeRows(200..));
var model = new Ridge().Fit(xTrain, rent[..200]);
Console.WriteLine($"R2 {model.Score(xTest, rent[200..]):f3}");
#endregion

#region scalers
Tensor<float> x = Tensor.Create(new float[] { 1, 10, 2, 20, 3, 30, 4, 40, 5, 1000 }, [5, 2]);
foreach (IEstimator<ITransformer> scaler in new IEstimator<ITransformer>[]
{
    new StandardScaler(), new MinMaxScaler(), new MaxAbsScaler(), new RobustScaler(), new QuantileTransformer { NQuantiles = 5 }, new PowerTransformer(), new Normalizer(),
})
{
    var scaled = scaler.Fit(x).Transform(x);
    Console.WriteLine($"{scaler.GetType().Name,-20} {string.Join(" ", Enumerable.Range(0, 5).Select(row => $"{scaled[row, 1],7:f3}"))}");
}
#endregion

#region outliers
var inliers = new OutlierFilter { Method = "iqr" }.Fit(x);
Console.WriteLine($"outliers: {string.Join(" ", inliers.IsOutlier(x))}; {inliers.Keep(x).Lengths[0]} of {x.Lengths[0]} rows stay");
#endregion

#region select
var cancer = Datasets.BreastCancer();
var z = new StandardScaler().Fit(cancer.X).Transform(cancer.X);
var best = new SelectKBest { ScoreFunc = "f_classif", K = 5 }.Fit(z, cancer.Y);
var eliminated = new RFE(new LogisticRegression()) { NFeaturesToSelect = 5 }.Fit(z, cancer.Y);
var selected = new SelectFromModel(new LogisticRegression { Penalty = "l1", Solver = "liblinear", C = 0.1 }).Fit(z, cancer.Y);
foreach (var (name, subset) in new (string, FeatureSubset)[] { ("SelectKBest", best), ("RFE", eliminated), ("SelectFromModel", selected) })
    Console.WriteLine($"{name,-16} {string.Join(", ", subset.Indices.Select(i => cancer.FeatureNames[i]))}");
#endregion

#region metrics
int[] truth = [0, 0, 1, 1, 2, 2], predicted = [0, 1, 1, 1, 2, 0];
Console.WriteLine(Metrics.ClassificationReport(truth, predicted));
Console.WriteLine($"balanced accuracy {Metrics.BalancedAccuracyScore(truth, predicted):f3}, kappa {Metrics.CohenKappaScore(truth, predicted):f3}, MCC {Metrics.MatthewsCorrcoef(truth, predicted):f3}");
#endregion
