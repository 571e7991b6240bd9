using System.Text.Json.Nodes;

namespace Baeum.Nn.Tests;

public class KerasArchitectureTests
{
    private const string First = """
        {"class_name": "Sequential", "keras_version": "1.2.2", "config": [
          {"class_name": "Convolution2D", "config": {"name": "c", "nb_filter": 2, "nb_row": 3, "nb_col": 2, "subsample": [1, 1], "border_mode": "valid", "dim_ordering": "th", "init": "glorot_uniform", "bias": true,
            "W_regularizer": {"name": "WeightRegularizer", "l1": 0.0, "l2": 0.1}, "b_constraint": {"name": "MaxNorm", "m": 2, "axis": 0}, "batch_input_shape": [null, 3, 8, 8], "input_dtype": "float32", "activation": "hard_sigmoid"}},
          {"class_name": "MaxPooling2D", "config": {"name": "p", "pool_size": [2, 2], "strides": [2, 2], "border_mode": "same", "dim_ordering": "th"}},
          {"class_name": "Dropout", "config": {"name": "d", "p": 0.25}},
          {"class_name": "Flatten", "config": {"name": "f"}},
          {"class_name": "Dense", "config": {"name": "out", "output_dim": 4, "input_dim": 24, "init": "he_normal", "activation": "softmax", "bias": false, "W_regularizer": null}}]}
        """;

    [Fact]
    public void Reads_the_words_of_Keras_1()
    {
        var model = Model.FromJson(First);
        var convolution = (Conv2D)model.GetLayer("c");
        Assert.Equal((2, (Size)(3, 2), "channels_first", "hard_sigmoid_keras2"), (convolution.Filters, convolution.KernelSize, convolution.DataFormat, convolution.Activation.Function));
        Assert.Equal(0.1, ((Regularizer.L1L2)convolution.KernelRegularizer!).L2);
        Assert.Equal(2, ((Constraint.MaxNorm)convolution.BiasConstraint!).MaxValue);
        Assert.Equal(0.25, ((Dropout)model.GetLayer("d")).Rate);
        Assert.Equal("c_input", model.Inputs[0].Layer.Name);
        Assert.Equal(3 * 3 * 2 * 2 + 2 + 2 * 3 * 4 * 4, model.ParameterCount);
        Assert.Equal(model.ToJson(), Model.FromJson(model.ToJson()).ToJson());
    }

    [Theory]
    [InlineData("1.2.2", 0.8f)]
    [InlineData("2.3.1", 0.8f)]
    [InlineData("2.2.4-tf", 0.8f)]
    [InlineData("3.4.0", 0.75f)]
    public void Takes_hard_sigmoid_as_the_version_does(string version, float expected)
    {
        var model = KerasArchitecture.Read("""{"class_name": "Sequential", "config": {"layers": [{"class_name": "Activation", "config": {"name": "a", "activation": "hard_sigmoid", "batch_input_shape": [null, 1]}}]}}""", "model.h5", version);
        Assert.Equal(expected, model.GetLayer("a").Call(Variable.Full([1, 1], 1.5f)).Span[0], 5);
    }

    [Fact]
    public void Reads_calls_in_lists_and_counts_those_of_a_nested_model_as_Keras_2_does()
    {
        var model = Model.FromJson("""
            {"class_name": "Model", "keras_version": "2.2.4", "backend": "tensorflow", "config": {"name": "outer", "layers": [
              {"name": "a", "class_name": "InputLayer", "config": {"batch_input_shape": [null, 4], "dtype": "float32", "sparse": false, "name": "a"}, "inbound_nodes": []},
              {"name": "b", "class_name": "InputLayer", "config": {"batch_input_shape": [null, 4], "dtype": "float32", "sparse": false, "name": "b"}, "inbound_nodes": []},
              {"name": "inner", "class_name": "Model", "config": {"name": "inner", "layers": [
                {"name": "x", "class_name": "InputLayer", "config": {"batch_input_shape": [null, 4], "name": "x"}, "inbound_nodes": []},
                {"name": "dense", "class_name": "Dense", "config": {"name": "dense", "units": 3}, "inbound_nodes": [[["x", 0, 0, {}]]]}],
                "input_layers": [["x", 0, 0]], "output_layers": [["dense", 0, 0]]}, "inbound_nodes": [[["a", 0, 0, {}]], [["b", 0, 0, {}]]]},
              {"name": "join", "class_name": "Concatenate", "config": {"name": "join", "axis": -1}, "inbound_nodes": [[["inner", 1, 0, {}], ["inner", 2, 0, {}]]]}],
              "input_layers": [["a", 0, 0], ["b", 0, 0]], "output_layers": [["join", 0, 0], ["inner", 2, 0]]}}
            """);
        Assert.Equal(["a", "b"], model.Inputs.Select(i => i.Layer.Name));
        Assert.Equal([null, 6], model.Outputs[0].Shape.Select(n => n < 0 ? (int?)null : n));
        Assert.Equal("inner", model.Outputs[1].Layer.Name);
        Assert.Equal(15, model.ParameterCount);
        Assert.Equal(model.ToJson(), Model.FromJson(model.ToJson()).ToJson());
    }

    [Fact]
    public void Makes_a_graph_of_a_Sequential_that_begins_with_a_Merge()
    {
        const string Branch = """{"class_name": "Sequential", "config": [{"class_name": "Dense", "config": {"name": "NAME", "output_dim": 3, "batch_input_shape": [null, 4]}}]}""";
        var model = Model.FromJson($$$"""
            {"class_name": "Sequential", "keras_version": "1.0.8", "config": [
              {"class_name": "Merge", "config": {"name": "merge_1", "mode": "concat", "concat_axis": 1, "layers": [{{{Branch.Replace("NAME", "l")}}}, {{{Branch.Replace("NAME", "r")}}}]}},
              {"class_name": "Dense", "config": {"name": "out", "output_dim": 2}}]}
            """);
        Assert.Equal((2, 1, 2 * 15 + 14), (model.Inputs.Count, model.Outputs.Count, (int)model.ParameterCount));
    }

    [Theory]
    [InlineData("Lambda", "Lambda layer, which holds Python byte code")]
    [InlineData("TensorFlowOpLayer", "a node of a TensorFlow graph")]
    [InlineData("MyLayer", "Unknown layer 'MyLayer'")]
    public void Says_what_cannot_be_read_and_where(string className, string what)
    {
        var error = Assert.Throws<InvalidDataException>(() => KerasArchitecture.Read($$$"""
            {"class_name": "Sequential", "config": {"name": "m", "layers": [{"class_name": "InputLayer", "config": {"batch_shape": [null, 3]}}, {"class_name": "{{{className}}}", "config": {"name": "l"}}]}}
            """, "file.h5"));
        Assert.Contains("file.h5, model 'm', layer 1", error.Message);
        Assert.Contains(what, error.Message);
    }

    [Fact]
    public void Compiles_as_the_training_config_of_Keras_1_says()
    {
        var model = Model.FromJson(First);
        KerasArchitecture.ReadTraining(model, """
            {"metrics": ["acc"], "loss": "kullback_leibler_divergence", "optimizer_config": {"class_name": "SGD", "config": {"lr": 0.1, "decay": 0.5, "momentum": 0.9, "nesterov": true}}, "loss_weights": null, "sample_weight_mode": null}
            """, "old.h5");
        var options = model.CompileOptions!;
        Assert.Equal((0.9, true), (((SGD)options.Optimizer).Momentum, ((SGD)options.Optimizer).Nesterov));
        Assert.Equal(0.1 / (1 + 0.5 * 4), options.Optimizer.LearningRate.At(4), 6);
        Assert.IsType<Loss.KLDivergence>(options.Losses.Items[0]);
        Assert.Contains("InverseTimeDecay", KerasArchitecture.WriteTraining(model));
    }

    [Fact]
    public void A_loss_that_is_a_function_of_Keras_is_its_name()
    {
        var model = Model.FromJson(First);
        KerasArchitecture.ReadTraining(model, """{"loss": {"module": "builtins", "class_name": "function", "config": "mean_squared_error", "registered_name": "function"}, "metrics": [["mae"]], "optimizer_config": {"class_name": "Custom>Adam", "config": {"lr": 0.5, "decay": 0.0, "is_legacy_optimizer": false}}}""", "new.h5");
        Assert.IsType<Loss.MeanSquaredError>(model.CompileOptions!.Losses.Items[0]);
        Assert.Equal(0.5f, model.CompileOptions.Optimizer.CurrentLearningRate);
    }

    [Fact]
    public void A_loss_that_is_not_known_leaves_the_model_uncompiled_and_says_so_before_training()
    {
        var serialized = (JsonObject)JsonNode.Parse(Model.FromJson(First).ToJson())!;
        serialized["compile_config"] = new JsonObject { ["optimizer"] = "adam", ["loss"] = "my_loss" };
        var model = Model.FromJson(serialized.ToJsonString());
        Assert.Null(model.CompileOptions);
        var error = Assert.Throws<InvalidOperationException>(() => model.Ready("Fit"));
        Assert.Contains("Unknown loss 'my_loss'", error.Message);
    }

    [Fact]
    public void A_call_with_training_set_is_refused_where_it_would_change_predictions()
    {
        const string Call = """{"class_name": "CLASS", "config": {"name": "b", "axis": -1, "rate": 0.5}, "name": "b", "inbound_nodes": [[["i", 0, 0, {"training": true}]]]}""";
        static string Graph(string layer) => $$$"""{"class_name": "Model", "keras_version": "2.3.1", "config": {"name": "m", "layers": [{"class_name": "InputLayer", "config": {"batch_input_shape": [null, 4], "name": "i"}, "name": "i", "inbound_nodes": []}, {{{layer}}}], "input_layers": [["i", 0, 0]], "output_layers": [["b", 0, 0]]}}""";
        Assert.Equal(2, Model.FromJson(Graph(Call.Replace("CLASS", "Dropout"))).Layers.Count);
        Assert.Contains("training=True", Assert.Throws<InvalidDataException>(() => Model.FromJson(Graph(Call.Replace("CLASS", "BatchNormalization")))).Message);
    }

    [Fact]
    public void A_causal_attention_of_tf_keras_is_causal_in_its_calls()
    {
        var model = Model.FromJson("""
            {"class_name": "Functional", "keras_version": "2.8.0", "config": {"name": "m", "layers": [
              {"class_name": "InputLayer", "config": {"batch_input_shape": [null, 5, 8], "name": "q"}, "name": "q", "inbound_nodes": []},
              {"class_name": "Attention", "config": {"name": "a", "causal": true, "use_scale": false}, "name": "a", "inbound_nodes": [[["q", 0, 0, {}], ["q", 0, 0, {}]]]},
              {"class_name": "LSTM", "config": {"name": "e", "units": 4, "return_state": true}, "name": "e", "inbound_nodes": [[["a", 0, 0, {"mask": null, "training": false}]]]},
              {"class_name": "LSTM", "config": {"name": "d", "units": 4}, "name": "d", "inbound_nodes": [[["q", 0, 0, {"initial_state": [["e", 0, 1], ["e", 0, 2]]}]]]}],
              "input_layers": [["q", 0, 0]], "output_layers": [["d", 0, 0]]}}
            """);
        Assert.True(((Attention)model.GetLayer("a")).UseCausalMask);
        Assert.Contains("\"use_causal_mask\": true", model.ToJson());
        Assert.Contains("\"initial_state\": [{\"class_name\": \"__keras_tensor__\"", model.ToJson());
    }

    [Fact]
    public void Keys_that_choose_nothing_here_are_left_aside_and_misspelt_ones_are_not()
    {
        static string Stack(string key) => $$$"""{"class_name": "Sequential", "config": {"layers": [{"class_name": "SeparableConv2D", "config": {"name": "s", "filters": 2, "kernel_size": [3, 3], "batch_input_shape": [null, 8, 8, 3], "groups": 1, "kernel_initializer": "zeros", {{{key}}}}}]}}""";
        Assert.Single(Model.FromJson(Stack("\"quantization_config\": {\"a\": 1}")).Layers);
        Assert.Contains("Did you mean 'activation'", Assert.Throws<InvalidDataException>(() => Model.FromJson(Stack("\"activaton\": \"relu\""))).Message);
        Assert.Contains("'time_major'", Assert.Throws<InvalidDataException>(() => Model.FromJson(Stack("\"time_major\": true"))).Message);
    }

    [Fact]
    public void An_activation_may_be_a_layer_without_weights()
    {
        var model = Model.FromJson("""{"class_name": "Sequential", "keras_version": "2.4.0", "config": {"layers": [{"class_name": "Dense", "config": {"name": "d", "units": 1, "kernel_initializer": "ones", "activation": {"class_name": "LeakyReLU", "config": {"alpha": 0.25}}, "batch_input_shape": [null, 2]}}]}}""");
        Assert.Equal(-1f, model.Call(new Variable([1, 2], [-3, -1])).Span[0]);
        Assert.Equal(model.ToJson(), Model.FromJson(model.ToJson()).ToJson());
        Assert.Contains("\"activation\": {\"module\": \"keras.layers\", \"class_name\": \"LeakyReLU\"", model.ToJson());
    }

    [Fact]
    public void A_model_made_for_a_batch_of_a_certain_size_takes_others_too()
        => Assert.Equal([3, 2], Model.FromJson("""{"class_name": "Sequential", "config": {"layers": [{"class_name": "Dense", "config": {"name": "d", "units": 2, "batch_input_shape": [8, 4]}}]}}""").Call(Variable.Full([3, 4], 1f)).Shape);
}
