#:project ../src/Baeum/Baeum.csproj
#:property PublishAot=false

// A convolutional network reads handwritten digits (1,797 images of 8 x 8, built in): augmentation, batch normalisation, a report.
// Run: dotnet run -c Release examples/09-cnn.cs
using Baeum.Data;
using Baeum.Learn;
using Baeum.Nn;

#region program
RandomSeed.Set(1);
var digits = Datasets.Digits();
var images = (digits.X / 16f).Reshape(-1, 8, 8, 1);
var (xTrain, xTest, yTrain, yTest) = ModelSelection.TrainTestSplit(images, digits.Y, testSize: 0.25, seed: 1, stratify: digits.Y);

var model = new Sequential
{
    new Input(8, 8, 1),
    new RandomTranslation(0.1, 0.1) { FillMode = "constant" },
    new Conv2D(32, 3, padding: "same") { UseBias = false },
    new BatchNormalization(),
    new Activation("relu"),
    new MaxPooling2D(),
    new Conv2D(64, 3, padding: "same", activation: "relu"),
    new Flatten(),
    new Dropout(0.3),
    new Dense(10, "softmax"),
};
model.Summary();
model.Compile("adam", "sparse_categorical_crossentropy", "accuracy");
model.Fit(xTrain, yTrain, epochs: 15, verbose: 0);

Console.WriteLine($"accuracy on {yTest.Count} held-out digits: {model.Evaluate(xTest, yTest, verbose: 0)[1]:f4}");
Console.WriteLine(Metrics.ClassificationReport(yTest, model.Predict(xTest).ArgMax(axis: 1)));
#endregion

#region shapes
var lenet = new Sequential
{
    new Input(32, 32, 1),
    new Conv2D(6, 5, activation: "tanh"),  // (28, 28, 6): (5 · 5 · 1 + 1) · 6 = 156 parameters
    new AveragePooling2D(),                // (14, 14, 6)
    new Conv2D(16, 5, activation: "tanh"), // (10, 10, 16): (5 · 5 · 6 + 1) · 16 = 2,416 parameters
    new AveragePooling2D(),                // (5, 5, 16)
    new Flatten(),                         // 400
    new Dense(120, "tanh"),
    new Dense(84, "tanh"),
    new Dense(10, "softmax"),
};
lenet.Summary();
#endregion
