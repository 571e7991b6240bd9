using System.Numerics.Tensors;
using System.Text.Json.Nodes;
using Baeum.Data;

namespace Baeum.Nn.Tests;

public class ModelSavingTests
{
    private static Model TwoBranches()
    {
        var (left, right) = (new Input(4) { Name = "left" }, new Input(4) { Name = "right" });
        var shared = new Dense(3, "tanh") { Name = "shared" };
        var joined = new Concatenate { Name = "join" }.Apply(shared.Apply(left), shared.Apply(right), left);
        return new Model([left, right], [new Dense(2, "softmax") { Name = "class" }.Apply(joined), new Dense(1) { Name = "score" }.Apply(joined)]) { Name = "branches" };
    }

    private static Sequential Stack() => new() { new Input(4), new Dense(3, "relu") { Name = "first" }, new Dense(2) { Name = "second" } };

    [Fact]
    public void A_model_read_from_its_own_text_writes_the_same_text()
    {
        foreach (Model model in new Model[] { Stack(), TwoBranches() })
            Assert.Equal(model.ToJson(), Model.FromJson(model.ToJson()).ToJson());
    }

    [Fact]
    public void The_graph_survives_with_shared_layers_and_several_ends()
    {
        var model = TwoBranches();
        var read = Model.FromJson(model.ToJson());
        read.SetWeights(model.GetWeights());
        var (a, b) = (Tensors.Range(0, 8).Reshape(2, 4) / 8f, Tensors.Range(8, 16).Reshape(2, 4) / 8f);
        var (expected, got) = (model.Predict([a, b]), read.Predict([a, b]));
        Assert.Equal(model.ParameterCount, read.ParameterCount);
        for (int i = 0; i < 2; i++)
            Assert.Equal(expected[i].AsReadOnlySpan(), got[i].AsReadOnlySpan());
    }

    [Fact]
    public void A_nested_model_used_twice_survives()
    {
        var encoder = new Sequential { new Input(4), new Dense(3) { Name = "inner" } };
        encoder.Name = "encoder";
        var (a, b) = (new Input(4) { Name = "a" }, new Input(4) { Name = "b" });
        var model = new Model([a, b], new Add { Name = "sum" }.Apply(encoder.Apply(a), encoder.Apply(b)));
        var read = Model.FromJson(model.ToJson());
        Assert.Equal(model.ToJson(), read.ToJson());
        Assert.Equal(15, read.ParameterCount);
    }

    [Fact]
    public void A_functional_model_nested_in_another_counts_its_own_call()
    {
        var x = new Input(4) { Name = "x" };
        var inner = new Model(x, new Dense(3) { Name = "inner" }.Apply(x)) { Name = "part" };
        var outer = new Input(4) { Name = "outer" };
        var model = new Model(outer, inner.Apply(outer)) { Name = "whole" };
        // Keras 3.14: a functional model's own node, from its inputs to its outputs, is number 0.
        Assert.Contains("\"output_layers\": [\"part\", 1, 0]", model.ToJson());
        Assert.Equal(model.ToJson(), Model.FromJson(model.ToJson()).ToJson());
    }

    [Fact]
    public void Compile_options_survive_in_each_form()
    {
        var model = TwoBranches();
        model.Compile(new Adam(0.01) { ClipNorm = 1 }, new PerOutput<Loss?> { ["class"] = "categorical_crossentropy", ["score"] = new Loss.Huber { Delta = 0.5 } },
            metrics: new PerOutput<Metric[]> { ["class"] = ["accuracy"], ["score"] = ["mae", "mse"] }, lossWeights: new PerOutput<double> { ["class"] = 1, ["score"] = 0.5 });
        var compiled = JsonNode.Parse(model.ToJson())!["compile_config"]!;
        Assert.Equal("categorical_crossentropy", (string?)compiled["loss"]!["class"]);
        Assert.Equal("Huber", (string?)compiled["loss"]!["score"]!["class_name"]);
        Assert.Equal(model.ToJson(), Model.FromJson(model.ToJson()).ToJson());
    }

    [Fact]
    public void A_model_without_an_input_stays_unbuilt()
    {
        var model = new Sequential { new Dense(3) { Name = "d" } };
        var read = Model.FromJson(model.ToJson());
        Assert.False(read.IsBuilt);
        Assert.Equal(model.ToJson(), read.ToJson());
    }

    [Fact]
    public void A_layer_of_ones_own_is_saved_once_it_is_registered()
    {
        var model = new Sequential { new Input(2), new Doubling { Name = "double", Factor = 3 } };
        var error = Assert.Throws<NotSupportedException>(model.ToJson);
        Assert.Contains("Doubling is not registered", error.Message);
        Layers.Known.Add<Doubling>();
        Assert.Equal(3, ((Doubling)Model.FromJson(model.ToJson()).GetLayer("double")).Factor);
    }

    [Theory]
    [InlineData("{", "this is not JSON: line 1")]
    [InlineData("[]", "expected an object, found []")]
    [InlineData("{}", "'class_name': expected a text, found null")]
    [InlineData("""{"class_name": "Sequentiel", "config": {}}""", "'Sequentiel' is no model")]
    [InlineData("""{"class_name": "Sequential", "class_name": "Sequential"}""", "this is not JSON")]
    public void Says_what_is_wrong_with_a_text(string text, string message)
        => Assert.Contains(message, Assert.Throws<InvalidDataException>(() => Model.FromJson(text)).Message);

    [Theory]
    [InlineData("\"Dense\"", "\"Dens\"", "layer 1: Unknown layer 'Dens'. Did you mean 'Dense'")]
    [InlineData("\"units\": 3", "\"unites\": 3", "layer 1, 'first' (Dense): Unknown key 'unites'. Did you mean 'units'?")]
    [InlineData("\"units\": 3", "\"units\": -3", "layer 1, 'first' (Dense): units must be positive")]
    [InlineData("\"units\": 3", "\"units\": \"three\"", "layer 1, 'first' (Dense), 'units': expected a number, found \"three\"")]
    [InlineData("\"units\": 3", "\"units\": 1e300", "expected a whole number")]
    [InlineData("\"units\": 3, ", "", "the key 'units' is missing")]
    [InlineData("\"relu\"", "\"rely\"", "'activation': Unknown activation 'rely'. Did you mean")]
    [InlineData("\"GlorotUniform\"", "\"GlorotUnifrm\"", "'kernel_initializer': Unknown initializer 'GlorotUnifrm'")]
    [InlineData("\"first\"", "\"second\"", "a layer named 'second' is already in the model")]
    [InlineData("\"batch_shape\": [null, 4]", "\"batch_shape\": [null, -4]", "layer 0")]
    public void Names_the_layer_and_the_key_that_are_wrong(string found, string replaced, string message)
    {
        string text = Stack().ToJson();
        Assert.Contains(found, text);
        int at = text.IndexOf(found, StringComparison.Ordinal);
        var error = Assert.Throws<InvalidDataException>(() => Model.FromJson(text[..at] + replaced + text[(at + found.Length)..]));
        Assert.Contains(message, error.Message);
    }

    [Theory]
    [InlineData("[\"class\", 0, 0]", "[\"klass\", 0, 0]", "Unknown layer 'klass'")]
    [InlineData("[\"class\", 0, 0]", "[\"class\", 7, 0]", "there is no value [\"class\",7,0]")]
    [InlineData("[\"class\", 0, 0]", "[\"class\", 0, 3]", "has 1 results, there is no number 3")]
    [InlineData("\"keras_history\": [\"left\", 0, 0]", "\"keras_history\": [\"class\", 0, 0]", "runs in a circle")]
    [InlineData("\"keras_history\": [\"left\", 0, 0]", "\"keras_history\": [\"left\"]", "expected [layer, call, result]")]
    [InlineData("\"name\": \"right\", \"optional\"", "\"name\": \"left\", \"optional\"", "another layer is named 'left'")]
    public void Names_the_call_that_is_wrong(string found, string replaced, string message)
    {
        string text = TwoBranches().ToJson();
        Assert.Contains(found, text);
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => Model.FromJson(text.Replace(found, replaced))).Message);
    }

    [Fact]
    public void A_text_nested_without_end_is_refused()
        => Assert.Throws<InvalidDataException>(() => Model.FromJson(string.Concat(Enumerable.Repeat("""{"class_name": "Sequential", "config": {"layers": [""", 10_000))));

    private sealed class Doubling : Layer
    {
        public double Factor { get; init; } = 2;

        protected override Variable Forward(Variable x, Pass pass) => x.Multiply((float)Factor);
    }
}
