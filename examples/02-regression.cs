#:project ../src/Baeum/Baeum.csproj
#:property PublishAot=false

// Regression: how far a disease has progressed after a year, from ten measurements of each of 442 patients (the diabetes data, built in).
// Run: dotnet run -c Release examples/02-regression.cs
using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Learn;
using Baeum.Nn;

RandomSeed.Set(2);
var diabetes = Datasets.Diabetes();
var (xTrain, xTest, yTrain, yTest) = ModelSelection.TrainTestSplit(diabetes.X, (Tensor<float>)diabetes.Y, testSize: 0.25, seed: 2);

// Columns of different sizes learn badly: bring each to mean 0 and deviation 1. The scaler may look at the training rows only.
var scaler = new StandardScaler().Fit(xTrain);

var model = new Sequential
{
    new Input(10),
    new Dense(32, "relu") { KernelRegularizer = new Regularizer.L2(0.01) },
    new Dense(16, "relu"),
    new Dense(1),
};
model.Compile(new Adam(0.003), "mse", "mae");
model.Fit(scaler.Transform(xTrain), yTrain, epochs: 150, batchSize: 32, verbose: 0);

var predicted = model.Predict(scaler.Transform(xTest));
Console.WriteLine($"Network: RMSE {Metrics.RootMeanSquaredError(yTest, predicted):f1}, R2 {Metrics.R2Score(yTest, predicted):f3}");

// What one gets without learning: always the mean.
var mean = Tensors.Full(yTest.Shape(), (float)yTrain.Mean());
Console.WriteLine($"Mean:    RMSE {Metrics.RootMeanSquaredError(yTest, mean):f1}, R2 {Metrics.R2Score(yTest, mean):f3}");
