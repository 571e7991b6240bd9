#:project ../src/Baeum/Baeum.csproj
#:property PublishAot=false

// Trees and what is made of many: a tree as text and picture, a forest with importances and out-of-bag scores, boosting, and finding outliers.
// Run: dotnet run -c Release examples/24-trees.cs
using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Learn;
using Baeum.Plots;

string folder = Directory.CreateDirectory(Path.Combine("runs", "trees")).FullName;

#region tree
var iris = Datasets.Iris();
var tree = new DecisionTreeClassifier { MaxDepth = 3, Seed = 0 }.Fit(iris.X, iris.Y);
Console.WriteLine(tree.ExportText(iris.FeatureNames));
Plot.Tree(tree, new() { FeatureNames = iris.FeatureNames, ClassNames = iris.ClassNames.ToArray() }).Save($"{folder}/iris.svg");
#endregion
File.WriteAllText($"{folder}/iris.dot", tree.ExportGraphviz(new() { Filled = true, Rounded = true, FeatureNames = iris.FeatureNames }));

#region pruning
var cancer = Datasets.BreastCancer();
var (xTrain, xTest, yTrain, yTest) = ModelSelection.TrainTestSplit(cancer.X, cancer.Y, testSize: 0.25, seed: 0, stratify: cancer.Y);
foreach (double alpha in new[] { 0, 0.005, 0.01, 0.03 })
{
    var pruned = new DecisionTreeClassifier { CcpAlpha = alpha, Seed = 0 }.Fit(xTrain, yTrain);
    Console.WriteLine($"alpha {alpha:f3}: {pruned.GetNLeaves(),2} leaves, {pruned.Score(xTest, yTest):f4}");
}
#endregion

#region forest
var wine = Datasets.Wine();
var forest = new RandomForestClassifier { NEstimators = 200, OobScore = true, Seed = 1 }.Fit(wine.X, wine.Y);
Console.WriteLine($"wine: {forest.OobScore:f4} on samples that the trees had not seen");
foreach (var (name, share) in wine.FeatureNames.Zip(forest.FeatureImportances).OrderByDescending(f => f.Second).Take(3))
    Console.WriteLine($"  {name,-30} {share:f3}");
Plot.FeatureImportances(wine.FeatureNames, forest.FeatureImportances).Save($"{folder}/importances.svg");
Console.WriteLine($"the first of its trees has {forest.Estimators[0].GetNLeaves()} leaves");
#endregion

#region grow
var recipe = new ExtraTreesClassifier { NEstimators = 50, Seed = 1 };
var few = recipe.Fit(xTrain, yTrain);
var more = (recipe with { NEstimators = 100 }).Grow(few, xTrain, yTrain);
Console.WriteLine($"{few.Trees.Length} trees {few.Score(xTest, yTest):f4}, {more.Trees.Length} trees {more.Score(xTest, yTest):f4}");
#endregion

#region boosting
var ada = new AdaBoostClassifier { NEstimators = 100, LearningRate = 0.5, Seed = 1 }.Fit(xTrain, yTrain);
var boosting = new GradientBoostingClassifier { NEstimators = 500, Subsample = 0.7, NIterNoChange = 5, Seed = 1 }.Fit(xTrain, yTrain);
Console.WriteLine($"AdaBoost {ada.Score(xTest, yTest):f4}, gradient boosting {boosting.Score(xTest, yTest):f4} after {boosting.NEstimators} of 500 stages");
double[] rounds = [.. ada.StagedScore(xTest, yTest)];
Console.WriteLine($"AdaBoost after 1, 10 and 100 rounds: {rounds[0]:f4} {rounds[9]:f4} {rounds[^1]:f4}");
#endregion

#region quantiles
var diabetes = Datasets.Diabetes();
Tensor<float> Quantile(double alpha) => new GradientBoostingRegressor { Loss = "quantile", Alpha = alpha, Seed = 1 }.Fit(diabetes.X, diabetes.Y).Predict(diabetes.X);
var (low, high) = (Quantile(0.1), Quantile(0.9));
int inside = ((Tensor<float>)diabetes.Y).ToArray().Index().Count(t => t.Item >= low[t.Index] && t.Item <= high[t.Index]);
Console.WriteLine($"{100.0 * inside / 442:f0} % of the targets lie between the quantiles 0.1 and 0.9");
#endregion

#region outliers
var isolation = new IsolationForest { Contamination = 0.05, Seed = 1 }.Fit(wine.X);
float[] scores = isolation.ScoreSamples(wine.X).ToArray();
Console.WriteLine($"{((int[])isolation.Predict(wine.X)).Count(p => p == -1)} of {scores.Length} wines are unusual, most of all number {Array.IndexOf(scores, scores.Min())}");
#endregion

#region embedding
var embedding = new RandomTreesEmbedding { NEstimators = 20, MaxDepth = 3, Seed = 1 }.Fit(xTrain);
var linear = new LogisticRegression().Fit(embedding.Transform(xTrain), yTrain);
Console.WriteLine($"{xTrain.Lengths[1]} features become {embedding.Transform(xTest).Lengths[1]} leaves; a linear model of these: {linear.Score(embedding.Transform(xTest), yTest):f4}");
#endregion
