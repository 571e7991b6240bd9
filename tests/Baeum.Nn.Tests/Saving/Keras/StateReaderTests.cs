using Baeum.Data;

namespace Baeum.Nn.Tests;

/// <summary>Odd forms of weights files that Keras 2.12 and later wrote.</summary>
public sealed class StateReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("baeum").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);

    private static Sequential Made() => new() { new Input(2), new Dense(3), new Dropout(0.5), new Dense(1) };

    private void Check(params string[] groups)
    {
        string path = At("w.weights.h5");
        Hdf5Writer.Create(path, root =>
        {
            for (int i = 0; i < groups.Length; i++)
            {
                var vars = root.Group(groups[i]);
                vars.WriteDataset<float>("0", i == 0 ? new float[6] : new float[3], i == 0 ? [2, 3] : [3, 1]);
                vars.WriteDataset<float>("1", [.. Enumerable.Repeat(i + 1f, i == 0 ? 3 : 1)], i == 0 ? [3] : [1]);
            }
        });
        var model = Made();
        model.LoadWeights(path);
        Assert.Equal([new float[6], [1, 1, 1], new float[3], [2]], model.GetWeights());
    }

    [Fact]
    public void Layers_are_found_by_class_and_number() => Check("layers/dense/vars", "layers/dense_1/vars");

    [Fact]
    public void Keras_2_leaves_out_numbers() => Check("_layer_checkpoint_dependencies/dense/vars", "_layer_checkpoint_dependencies/dense_2/vars");

    [Fact]
    public void Windows_wrote_paths_as_names() => Check(@"layers\dense/vars", @"layers\dense_1/vars");

    [Fact]
    public void Windows_wrote_them_with_gaps_too() => Check(@"_layer_checkpoint_dependencies\dense/vars", @"_layer_checkpoint_dependencies\dense_2/vars");

    [Fact]
    public void Says_which_layer_has_no_weights()
    {
        Hdf5Writer.Create(At("w.weights.h5"), root => root.Group("layers/dense/vars"));
        string message = Assert.Throws<InvalidDataException>(() => Made().LoadWeights(At("w.weights.h5"))).Message;
        Assert.Contains("w.weights.h5", message);
        Assert.Contains("has 2 weights", message);
    }

    [Fact]
    public void What_a_file_holds_counts_more_than_its_name()
    {
        var model = Made();
        model.Save(At("m.h5"));
        model.Save(At("m.keras"));
        foreach (var (from, to) in new[] { ("m.h5", "old.keras"), ("m.keras", "new.h5"), ("m.h5", "m.model"), ("m.keras", "model") })
        {
            File.Copy(At(from), At(to));
            Assert.Equal(model.GetWeights(), Model.Load(At(to)).GetWeights());
            var other = Made();
            other.LoadWeights(At(to));
            Assert.Equal(model.GetWeights(), other.GetWeights());
        }
    }

    [Theory, InlineData("training/Adam/{1}/{0}:0", true), InlineData("Adam/{0}/{1}:0", false)]
    public void States_of_Keras_2_come_slot_by_slot_or_weight_by_weight(string pattern, bool bySlot)
    {
        var model = Made();
        model.Compile(new Adam(0.25), "mse");
        model.Save(At("m.h5"));
        var model2 = Model.Load(At("m.h5"));
        string[] weights = ["dense/kernel", "dense/bias", "dense_1/kernel", "dense_1/bias"], slots = ["m", "v"];
        var names = (bySlot ? slots.SelectMany(s => weights.Select(w => (s, w))) : weights.SelectMany(w => slots.Select(s => (s, w)))).ToArray();
        Shape[] shapes = [[2, 3], [3], [3, 1], [1]];
        Hdf5Writer.Create(At("state.h5"), root =>
        {
            root.WriteDataset<long>("iter:0", [7], []);
            foreach (var (slot, weight) in names)
                if (shapes[Array.IndexOf(weights, weight)] is var shape)
                    root.WriteDataset<float>(string.Format(null, pattern, slot, weight), [.. Enumerable.Repeat(10f * Array.IndexOf(weights, weight) + Array.IndexOf(slots, slot), shape.Size)], shape);
        });
        using var file = Hdf5File.Open(At("state.h5"));
        Assert.True(OptimizerOrder.Put(model2, [file.Root.Dataset("iter:0"), .. names.Select(n => file.Root.Dataset(string.Format(null, pattern, n.s, n.w)))]));
        var optimizer = model2.CompileOptions!.Optimizer;
        Assert.Equal((7L, 0.25), (optimizer.Iterations, optimizer.CurrentLearningRate));
        Assert.Equal([0f, 1f, 10f, 11f, 20f, 21f, 30f, 31f], optimizer.Variables.Skip(2).Select(v => v.Values[0]));
    }
}
