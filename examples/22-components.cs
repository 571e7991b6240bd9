#:project ../src/Baeum/Baeum.csproj
#:property PublishAot=false

// Data without labels: how many directions matter, which samples belong together, and a picture of 64 dimensions on a page.
// Run: dotnet run -c Release examples/22-components.cs
using Baeum.Data;
using Baeum.Learn;
using Baeum.Plots;

string folder = Directory.CreateDirectory(Path.Combine("runs", "components")).FullName;

#region pca
var diabetes = Datasets.Diabetes();
var pca = new PCA().Fit(diabetes.X);
double sum = 0;
double[] running = [.. pca.ExplainedVarianceRatio.Select(share => sum += share)];
Console.WriteLine($"diabetes: {string.Join(" ", running.Select(s => $"{s:f4}"))}");
Console.WriteLine($"95 % of the variance takes {new PCA { NComponents = 0.95 }.Fit(diabetes.X).NComponents} of {pca.NComponents} components");
#endregion
Plot.Line(Enumerable.Range(1, running.Length).ToArray(), running).Title("diabetes").XLabel("components").YLabel("share of the variance").Grid().Save($"{folder}/variance.svg");

#region kmeans
var digits = Datasets.Digits();
var clusters = new KMeans { NClusters = 10, Seed = 1 }.Fit(digits.X);
Console.WriteLine($"digits: inertia {clusters.Inertia:f0} after {clusters.NIter} iterations, adjusted Rand {Metrics.AdjustedRandScore(digits.Y, clusters.Labels):f3}, silhouette {Metrics.SilhouetteScore(digits.X, clusters.Labels):f3}");
#endregion

#region neighbors
var (xTrain, xTest, yTrain, yTest) = ModelSelection.TrainTestSplit(digits.X, digits.Y, testSize: 0.2, seed: 1, stratify: digits.Y);
Console.WriteLine($"digits by 3 neighbours: {new KNeighborsClassifier { NNeighbors = 3 }.Fit(xTrain, yTrain).Score(xTest, yTest):f4}");
#endregion

#region tsne
var rows = Enumerable.Range(0, 500).ToArray();
var picture = new TSNE { Seed = 1, NIter = 500 }.Fit(digits.X.TakeRows(rows));
Plot.Scatter(picture.Embedding.Columns(0..1), picture.Embedding.Columns(1..2), digits.Y.TakeRows(rows), digits.ClassNames).Title("digits").Save($"{folder}/digits.png");
Console.WriteLine($"t-SNE of 500 digits: divergence {picture.KlDivergence:f2}");
#endregion
