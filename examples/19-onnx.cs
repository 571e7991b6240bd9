#:project ../src/Baeum/Baeum.csproj
#:property PublishAot=false

// A network for handwritten digits is trained, saved as ONNX for other programs, and loaded back with the same predictions.
// Run: dotnet run -c Release examples/19-onnx.cs
using Baeum.Data;
using Baeum.Nn;

#region program
RandomSeed.Set(1);
var digits = Datasets.Digits();
var images = (digits.X / 16f).Reshape(-1, 8, 8, 1);

var model = new Sequential
{
    new Input(8, 8, 1) { Name = "image" },
    new Conv2D(16, 3, padding: "same"),
    new BatchNormalization(),
    new Activation("relu"),
    new MaxPooling2D(),
    new Flatten(),
    new Dropout(0.3),
    new Dense(10, "softmax") { Name = "digit" },
};
model.Compile("adam", "sparse_categorical_crossentropy", "accuracy");
model.Fit(images, digits.Y, epochs: 3, verbose: 2);

string path = Path.Combine(Path.GetTempPath(), "digits.onnx");
model.Save(path);
var loaded = Model.Load(path);
#endregion

bool same = model.Predict(images).AsReadOnlySpan().SequenceEqual(loaded.Predict(images).AsReadOnlySpan());
Console.WriteLine($"{new FileInfo(path).Length} bytes; the same predictions: {same}");
File.Delete(path);
