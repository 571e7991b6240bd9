using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Nn.Tests;

[Collection(nameof(ThreadCollection))]
public sealed class Hdf5ModelTests : IDisposable
{
    private static readonly Tensor<float> X = Tensors.Range(0, 80).Reshape(20, 4) / 80f, Y = Tensors.Range(0, 20).Reshape(20, 1) / 20f;
    private readonly string _folder = Directory.CreateTempSubdirectory("baeum").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);

    private static Sequential Made() => new() { new Input(4), new Dense(8, "relu") { Name = "hidden" }, new BatchNormalization { Name = "norm" }, new Dropout(0.3) { Name = "drop" }, new Dense(1) { Name = "out" } };

    private static Sequential Trained(Optimizer? optimizer = null)
    {
        RandomSeed.Set(3);
        var model = Made();
        model.Compile(optimizer ?? new Adam(0.01), "mse", "mae");
        model.Fit(X, Y, batchSize: 6, epochs: 2, verbose: 0);
        return model;
    }

    private static float[] Continued(Model model)
    {
        RandomSeed.Set(11);
        model.Fit(X, Y, batchSize: 6, epochs: 2, verbose: 0);
        return [.. model.GetWeights().SelectMany(w => w)];
    }

    public static TheoryData<string, Func<Optimizer>> Optimizers()
    {
        var data = new TheoryData<string, Func<Optimizer>>();
        foreach (string ending in new[] { "m.h5", "m.hdf5", "m.keras" })
            foreach (Func<Optimizer> make in new Func<Optimizer>[]
            {
                () => new Adam(0.01) { Amsgrad = true },
                () => new Adam(new ExponentialDecay(0.05, 3, 0.8)),
                () => new SGD(0.05) { Momentum = 0.9, Nesterov = true, UseEma = true, EmaMomentum = 0.5 },
                () => new SGD(0.05),
                () => new RMSprop(0.01) { Centered = true, Momentum = 0.5, GradientAccumulationSteps = 2 },
                () => new AdamW(0.01) { WeightDecay = 0.1, ClipNorm = 0.5 },
                () => new Adafactor(),
                () => new Nadam(0.01),
            })
                data.Add(ending, make);
        return data;
    }

    [Theory, MemberData(nameof(Optimizers))]
    public void A_loaded_model_goes_on_training_to_the_bit(string name, Func<Optimizer> optimizer)
    {
        var model = Trained(optimizer());
        model.Save(At(name));
        var loaded = Model.Load(At(name));
        Assert.Equal(model.Predict(X).AsReadOnlySpan(), loaded.Predict(X).AsReadOnlySpan());
        Assert.Equal(Continued(model), Continued(loaded));
    }

    [Theory, InlineData("m.h5"), InlineData("m.keras")]
    public void A_model_can_be_saved_before_it_is_compiled_and_before_it_is_trained(string name)
    {
        var model = Made();
        model.Save(At(name));
        Assert.Null(Model.Load(At(name)).CompileOptions);
        model.Compile(new Adam(0.02), "mse", "mae");
        model.Save(At(name));
        var loaded = Model.Load(At(name));
        Assert.Equal((0.02f, 0L), ((float)loaded.CompileOptions!.Optimizer.CurrentLearningRate, loaded.CompileOptions.Optimizer.Iterations));
        Assert.Equal(Continued(model), Continued(loaded));
    }

    [Theory, InlineData("m.h5"), InlineData("m.keras")]
    public void A_layer_that_was_frozen_since_changes_nothing_for_the_others(string name)
    {
        var model = Trained();
        model.GetLayer("hidden").Trainable = false;
        model.Save(At(name));
        var loaded = Model.Load(At(name));
        Assert.Equal(model.CompileOptions!.Optimizer.Variables.Count, loaded.CompileOptions!.Optimizer.Variables.Count);
        Assert.Equal(Continued(model), Continued(loaded));
    }

    [Theory, InlineData("m.h5"), InlineData("m.keras")]
    public void A_learning_rate_that_a_callback_lowered_is_kept(string name)
    {
        var model = Trained();
        model.CompileOptions!.Optimizer.LearningRate = 0.0025;
        model.Save(At(name));
        Assert.Equal((float)0.0025, Model.Load(At(name)).CompileOptions!.Optimizer.CurrentLearningRate);
    }

    [Theory, InlineData("w.weights.h5"), InlineData("w.h5"), InlineData("w.hdf5"), InlineData("w.npz")]
    public void Weights_alone_go_into_a_model_of_the_same_layers(string name)
    {
        var model = Trained();
        model.SaveWeights(At(name));
        var other = Made();
        other.LoadWeights(At(name));
        Assert.Equal(model.Predict(X).AsReadOnlySpan(), other.Predict(X).AsReadOnlySpan());
    }

    [Theory, InlineData("m.h5"), InlineData("m.keras")]
    public void Weights_of_a_whole_model_can_be_loaded_too(string name)
    {
        var model = Trained();
        model.Save(At(name));
        var other = Made();
        other.LoadWeights(At(name));
        Assert.Equal(model.Predict(X).AsReadOnlySpan(), other.Predict(X).AsReadOnlySpan());
    }

    [Theory, InlineData("w.h5"), InlineData("w.npz")]
    public void Weights_are_loaded_by_name_where_the_rest_of_a_model_is_another(string name)
    {
        var model = Trained();
        model.SaveWeights(At(name));
        var other = new Sequential { new Input(4), new Dense(8, "relu") { Name = "hidden" }, new Dense(3) { Name = "out" } };
        Assert.Throws<InvalidDataException>(() => other.LoadWeights(At(name), byName: true));
        var before = other.GetWeights()[2];
        other.LoadWeights(At(name), byName: true, skipMismatch: true);
        Assert.Equal(model.GetWeights()[0], other.GetWeights()[0]);
        Assert.Equal(before, other.GetWeights()[2]);
    }

    [Fact]
    public void Says_what_a_file_of_weights_lacks()
    {
        Trained().SaveWeights(At("w.h5"));
        Assert.Contains("weights alone", Assert.Throws<InvalidDataException>(() => Model.Load(At("w.h5"))).Message);
        Trained().SaveWeights(At("w.weights.h5"));
        Assert.Contains("weights alone", Assert.Throws<InvalidDataException>(() => Model.Load(At("w.weights.h5"))).Message);
        Hdf5Writer.Create(At("other.h5"), root => root.Attributes.Set("name", "none"));
        Assert.Contains("no model of Keras", Assert.Throws<InvalidDataException>(() => Model.Load(At("other.h5"))).Message);
        Assert.Contains("no weights", Assert.Throws<InvalidDataException>(() => Made().LoadWeights(At("other.h5"))).Message);
    }

    [Theory, InlineData("w.h5"), InlineData("w.weights.h5")]
    public void Names_the_layer_whose_weights_have_another_shape(string name)
    {
        Trained().SaveWeights(At(name));
        var other = new Sequential { new Input(4), new Dense(7) { Name = "hidden" }, new BatchNormalization { Name = "norm" }, new Dense(1) { Name = "out" } };
        var error = Assert.Throws<InvalidDataException>(() => other.LoadWeights(At(name)));
        Assert.Contains("hidden", error.Message);
        Assert.Contains("(4, 7)", error.Message);
        Assert.Contains("(4, 8)", error.Message);
    }
}
