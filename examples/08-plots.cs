#:project ../src/Baeum/Baeum.csproj
#:property PublishAot=false

// Pictures without Python or a display: a table, a training and what a network makes of handwritten digits, as SVG, PNG and HTML, and a chart in the terminal.
// Run: dotnet run -c Release examples/08-plots.cs
using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Learn;
using Baeum.Nn;
using Baeum.Plots;

RandomSeed.Set(1);
string folder = Directory.CreateDirectory(Path.Combine("runs", "plots")).FullName;

#region table
var iris = Datasets.Load("iris");
Plot.Scatter(iris.X.Columns(2..3), iris.X.Columns(3..4), iris.Y, iris.ClassNames)
    .Title("붓꽃").XLabel(iris.FeatureNames[2]).YLabel(iris.FeatureNames[3]).Grid().Save($"{folder}/iris.svg");
Plot.ScatterMatrix(iris.X, iris.FeatureNames, iris.Y, iris.ClassNames).Save($"{folder}/iris-pairs.png");
#endregion

var digits = Datasets.Digits();
var (xTrain, xTest, yTrain, yTest) = ModelSelection.TrainTestSplit(digits.X / 16f, digits.Y, testSize: 0.2, seed: 1, stratify: digits.Y);
var model = new Sequential { new Input(64), new Dense(128, "relu"), new Dense(64, "relu"), new Dense(10, "softmax") };
model.Compile(new Adam(0.001f), "sparse_categorical_crossentropy", "accuracy");
var history = model.Fit(xTrain, (Tensor<float>)yTrain, batchSize: 32, epochs: 40, validationData: (xTest, (Tensor<float>)yTest), verbose: 0);

#region training
history.Plot("loss", "val_loss").YScale("log").Title("digits").Save($"{folder}/loss.svg");
Console.WriteLine(history.Read());
Console.Write(TextChart.Lines(("loss", Values.From(history["loss"])), ("val_loss", Values.From(history["val_loss"]))));
#endregion

#region predictions
var probabilities = model.Predict(xTest);
Plot.ConfusionMatrix(yTest, probabilities.ArgMax(axis: 1)).Title("digits").Save($"{folder}/confusion.svg");
Plot.Predictions(xTest, yTest, probabilities, only: Outcome.Wrong, count: 8).Save($"{folder}/wrong.png");
Console.Write(PredictionGallery.Text(0, yTest, probabilities, language: "ko"));
#endregion

#region page
new HtmlPage("digits")
    .AddText(history.Read().Text)
    .Add(Plot.Subplots(2, history.Plot("loss", "val_loss").Title("loss"), Plot.Count(digits.Y).Title("digits")).FigSize(10, 4))
    .Save($"{folder}/digits.html");
#endregion

Console.WriteLine($"Pictures: {folder}");
