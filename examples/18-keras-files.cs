#:project ../src/Baeum/Baeum.csproj
#:property PublishAot=false

// Model files of Keras: a model that Keras trained predicts the same here, trains on from where Keras stopped, and goes back into files that Keras opens.
// Run: dotnet run -c Release examples/18-keras-files.cs
using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Nn;

// Saved by Keras 3.14.1 after a training; beside it, what Keras then predicted and the weights that it had after one more epoch.
string source = Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, "../tests/oracles/golden/files");
string folder = Directory.CreateTempSubdirectory("18-keras-files").FullName;
var data = Npz.Read(Path.Combine(source, "bn_dropout0.npz"));
Tensor<float> Array(string name) => data[name].To<float>();

#region open
var model = Model.Load(Path.Combine(source, "bn_dropout0.keras"));
model.Summary();
var y = model.Predict(Array("input_0"));
#endregion
Console.WriteLine($"Greatest difference from Keras's predictions: {Far(y.AsReadOnlySpan(), Array("output_0")):g2}");
Console.WriteLine($"{model.CompileOptions!.Optimizer.Name} after {model.CompileOptions.Optimizer.Iterations} steps");

#region resume
model.Fit(Array("train_x_0"), Array("train_y_0"), batchSize: 8, epochs: 1, shuffle: false);
#endregion
Console.WriteLine($"Greatest difference from Keras's weights after one more epoch: {model.GetWeights().Select((w, i) => Far(w, Array($"resumed_weight_{i}"))).Max():g2}");

#region save
string At(string name) => Path.Combine(folder, name);
model.Save(At("model.keras"));
model.Save(At("model.h5"));
model.SaveWeights(At("model.weights.h5"));
File.WriteAllText(At("model.json"), model.ToJson());

var again = Model.FromJson(File.ReadAllText(At("model.json")));
again.LoadWeights(At("model.weights.h5"));
#endregion

var expected = model.Predict(Array("input_0"));
foreach (var (name, loaded) in new[] { ("model.keras", Model.Load(At("model.keras"))), ("model.h5", Model.Load(At("model.h5"))), ("model.json and model.weights.h5", again) })
    Console.WriteLine($"{name}: predicts {(expected.SequenceEqual(loaded.Predict(Array("input_0"))) ? "the same, bit for bit" : "something else")}");

using (var file = Hdf5File.Open(At("model.h5")))
    Console.WriteLine($"model.h5 holds {string.Join(", ", file.Root.Names)}; layers: {string.Join(", ", file.Root.Group("model_weights").Attributes["layer_names"].ReadStrings())}");
Directory.Delete(folder, recursive: true);

static float Far(ReadOnlySpan<float> a, Tensor<float> b)
{
    float far = 0;
    for (int i = 0; i < a.Length; i++)
        far = MathF.Max(far, MathF.Abs(a[i] - b.AsReadOnlySpan()[i]));
    return far;
}
