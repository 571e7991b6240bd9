#:project ../src/Baeum/Baeum.csproj
#:property PublishAot=false

// Transfer: a network learns the digits 0 to 4; cut and frozen, it then helps to learn 5 to 9 from a few images.
// Run: dotnet run -c Release examples/11-transfer.cs
using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Nn;

RandomSeed.Set(11);
var digits = Datasets.Digits();
var images = (digits.X / 16f).Reshape(-1, 8, 8, 1);
int[] labels = digits.Y;
int[] Rows(Func<int, bool> wanted) => [.. Enumerable.Range(0, labels.Length).Where(row => wanted(labels[row]))];
Tensor<float> Classes(int[] rows, int first) => Tensor.Create([.. rows.Select(row => (float)(labels[row] - first))], [rows.Length]);
int[] low = Rows(digit => digit < 5), high = Rows(digit => digit >= 5), few = high[..60], held = high[60..];

#region transfer
var trained = new Sequential
{
    new Input(8, 8, 1),
    new Conv2D(16, 3, padding: "same", activation: "relu"),
    new MaxPooling2D(),
    new Conv2D(32, 3, padding: "same", activation: "relu") { Name = "features" },
    new Flatten { Name = "flat" },
    new Dense(5, "softmax"),
};
trained.Compile("adam", "sparse_categorical_crossentropy", "accuracy");
trained.Fit(images.TakeRows(low), Classes(low, 0), epochs: 15, verbose: 0);

var body = new Model(trained.Inputs, trained.GetLayer("flat").Output) { Trainable = false };
var before = body.GetWeights();
var extended = new Model(body.Inputs, new Dense(5, "softmax") { Name = "new_classes" }.Apply(body.Outputs[0]));
extended.Compile(new Adam(0.003), "sparse_categorical_crossentropy", "accuracy");
extended.Fit(images.TakeRows(few), Classes(few, 5), epochs: 40, verbose: 0);
#endregion

extended.Summary();
bool same = before.Zip(body.GetWeights()).All(w => w.First.SequenceEqual(w.Second));
Console.WriteLine($"The frozen weights are {(same ? "the same, bit for bit" : "changed")}.");
Console.WriteLine($"Accuracy on {held.Length} held-out images of 5 to 9 after {few.Length} training images: {extended.Evaluate(images.TakeRows(held), Classes(held, 5))[1]:f3}");

#region parts
// The same network in two parts: a model may also begin between two layers.
var head = new Model(extended.GetLayer("features").Output, extended.Outputs);
var features = new Model(extended.Inputs, extended.GetLayer("features").Output).Predict(images.TakeRows(held));
var scores = head.Predict(features);
#endregion
Console.WriteLine($"{features.Shape()} → {scores.Shape()}");
