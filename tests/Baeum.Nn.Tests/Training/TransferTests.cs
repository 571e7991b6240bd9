using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Nn.Tests;

public sealed class TransferTests
{
    private static readonly Tensor<float> X = Toy.Random(1, 40, 6), Y = Toy.SignOfSum(X);

    private static Sequential Trained()
    {
        var model = new Sequential
        {
            new Input(6), new Dense(8, "relu") { Name = "first" }, new BatchNormalization { Name = "norm" }, new Dense(5, "tanh") { Name = "inner" }, new Dense(1, "sigmoid") { Name = "out" },
        };
        model.Compile("adam", "binary_crossentropy");
        model.Fit(X, Y, epochs: 2, verbose: 0);
        return model;
    }

    /// <summary>The trained model up to its inner layer with a new end of three classes.</summary>
    private static Model Extended(Model model, bool frozen)
    {
        var cut = new Model(model.Inputs, model.GetLayer("inner").Output) { Name = "cut" };
        cut.Trainable = !frozen;
        var extended = new Model(cut.Inputs, new Dense(3, "softmax") { Name = "classes" }.Apply(cut.Outputs[0]));
        extended.Compile("adam", "sparse_categorical_crossentropy");
        return extended;
    }

    [Fact]
    public void A_model_cut_at_an_inner_layer_computes_what_that_layer_did()
    {
        var model = Trained();
        var cut = new Model(model.Inputs, model.GetLayer("inner").Output);
        Assert.Equal([40, 5], cut.Predict(X).Shape());
        Assert.Same(model.GetLayer("first"), cut.GetLayer("first"));
        var rest = new Model(cut.Inputs, model.GetLayer("out").Apply(cut.Outputs[0]));
        Assert.Equal(model.Predict(X).AsReadOnlySpan(), rest.Predict(X).AsReadOnlySpan());
    }

    [Fact]
    public void Frozen_layers_keep_their_bits_moving_statistics_included_while_the_new_end_learns()
    {
        var model = Trained();
        var extended = Extended(model, frozen: true);
        float[][] before = [.. model.GetWeights()], end = extended.GetLayer("classes").GetWeights();
        extended.Fit(X, Y, epochs: 3, verbose: 0);
        Assert.Equal(before, model.GetWeights());
        Assert.NotEqual(end[0], extended.GetLayer("classes").GetWeights()[0]);
        Assert.Equal(2, extended.TrainableWeights.Count);
    }

    [Fact]
    public void A_frozen_normalisation_stays_in_inference_mode()
    {
        var extended = Extended(Trained(), frozen: true);
        var cut = new Model(extended.Inputs, extended.GetLayer("norm").Output);
        Assert.Equal(cut.Predict(X).AsReadOnlySpan(), cut.Call(Variable.From(X), training: true).Span);
    }

    [Fact]
    public void Thawed_and_compiled_again_all_layers_learn()
    {
        var model = Trained();
        var extended = Extended(model, frozen: true);
        extended.Fit(X, Y, epochs: 1, verbose: 0);
        float[] first = model.GetLayer("first").GetWeights()[0];
        foreach (var layer in extended.Layers)
            layer.Trainable = true;
        extended.Compile(new Adam(1e-3), "sparse_categorical_crossentropy");
        extended.Fit(X, Y, epochs: 1, verbose: 0);
        Assert.NotEqual(first, model.GetLayer("first").GetWeights()[0]);
    }

    [Fact]
    public void The_summary_counts_frozen_parameters()
    {
        var text = new StringWriter();
        Extended(Trained(), frozen: true).Summary(text);
        Assert.Contains("Trainable params: 18 ", text.ToString());
        Assert.Contains("Non-trainable params: 133 ", text.ToString());
    }

    [Fact]
    public void A_nested_model_is_extended_and_frozen_as_a_whole()
    {
        var part = Trained();
        part.Trainable = false;
        var input = new Input(6) { Name = "outer" };
        var model = new Model(input, new Dense(2, "softmax") { Name = "end" }.Apply(part.Apply(input)));
        model.Compile("sgd", "sparse_categorical_crossentropy");
        var before = part.GetWeights();
        model.Fit(X, Y, epochs: 2, verbose: 0);
        Assert.Equal(before, part.GetWeights());
    }

    [Fact]
    public void A_loaded_model_is_extended_after_its_layers_are_renamed()
    {
        string folder = Path.Combine(Directory.CreateTempSubdirectory("baeum").FullName, "m.keras");
        Trained().Save(folder);
        var loaded = Model.Load(folder);
        Model Extend() => new(loaded.Inputs, new Dense(2) { Name = "inner" }.Apply(loaded.GetLayer(loaded.Layers[^2].Name).Output));
        var error = Assert.Throws<ArgumentException>(Extend);
        Assert.Contains("2 layers are named 'inner'", error.Message);
        Assert.Contains("RenameLayers(", error.Message);
        loaded.RenameLayers("base_");
        Assert.Equal(["base_first", "base_norm", "base_inner", "base_out"], loaded.Layers.Select(l => l.Name));
        Assert.Equal([40, 2], Extend().Predict(X).Shape());
        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
    }

    [Fact]
    public void Input_and_output_are_those_of_the_first_call()
    {
        var (a, b, shared) = (new Input(3), new Input(3), new Dense(2) { Name = "shared" });
        var first = shared.Apply(a);
        shared.Apply(b);
        Assert.Same(first, shared.Output);
        Assert.Same(a, shared.Input);
        Assert.Contains("has never been called", Assert.Throws<InvalidOperationException>(() => new Dense(1).Output).Message);
        Assert.Contains("2 inputs", Assert.Throws<InvalidOperationException>(() =>
        {
            var add = new Add();
            add.Apply(a, b);
            return add.Input;
        }).Message);
    }
}
