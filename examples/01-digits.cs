#:project ../src/Baeum/Baeum.csproj
#:property PublishAot=false

// Ten lines that train something: a network reads handwritten digits (1,797 images of 8 x 8, built in).
// Run: dotnet run -c Release examples/01-digits.cs
#region program
using Baeum.Data;
using Baeum.Learn;
using Baeum.Nn;

RandomSeed.Set(1);
var digits = Datasets.Digits();
var (xTrain, xTest, yTrain, yTest) = ModelSelection.TrainTestSplit(digits.X / 16f, digits.Y, testSize: 0.2, seed: 1, stratify: digits.Y);

var model = new Sequential { new Input(64), new Dense(128, "relu"), new Dense(64, "relu"), new Dense(10, "softmax") };
model.Summary();
model.Compile("adam", "sparse_categorical_crossentropy", "accuracy");
model.Fit(xTrain, yTrain, epochs: 20, validationSplit: 0.1);

var predicted = model.Predict(xTest).ArgMax(axis: 1);
Console.WriteLine(Metrics.ClassificationReport(yTest, predicted));
#endregion
