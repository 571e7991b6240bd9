#:project ../src/Baeum/Baeum.csproj
#:property PublishAot=false

// A functional model: two inputs meet, two outputs part. The upper and the lower half of a digit's image enter by doors of their own;
// one output names the digit, the other says whether it is even.
// Run: dotnet run -c Release examples/03-two-inputs.cs
using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Nn;

RandomSeed.Set(3);
var digits = Datasets.Digits();
var (upper, lower) = (digits.X.Columns(0..32) / 16f, digits.X.Columns(32..64) / 16f);
Tensor<float> number = digits.Y;
var isEven = Tensor.Create(number.AsSpan().ToArray().Select(d => d % 2 == 0 ? 1f : 0f).ToArray()).Reshape(-1, 1);

var in1 = new Input(32) { Name = "upper" };
var in2 = new Input(32) { Name = "lower" };
var a = new Dense(64, "relu").Apply(in1);
var b = new Dense(64, "relu").Apply(in2);
var middle = new Dense(64, "relu").Apply(new Concatenate().Apply(a, b));
var which = new Dense(10, "softmax") { Name = "digit" }.Apply(middle);
var even = new Dense(1, "sigmoid") { Name = "even" }.Apply(middle);
var model = new Model([in1, in2], [which, even]);
model.Summary();

model.Compile("adam", new PerOutput<Loss?> { ["digit"] = "sparse_categorical_crossentropy", ["even"] = "binary_crossentropy" }, metrics: new Metric[] { "accuracy" });
var history = model.Fit([upper, lower], [number, isEven], epochs: 15, validationSplit: 0.2, verbose: 0);

foreach (string key in history.Keys)
    Console.WriteLine($"{key,-20} {history[key][0]:f4} after the first epoch, {history[key][^1]:f4} after the last");
