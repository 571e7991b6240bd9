using Baeum.Data;

namespace Baeum.Nn.Tests;

public class ModelDescriptionTests
{
    private static Sequential Digits() => new() { new Input(784), new Dense(32, "relu") { Name = "a" }, new Dense(128, "relu") { Name = "b" }, new Dense(61, "softmax") { Name = "c" } };

    [Fact]
    public void Answers_how_many_hidden_layers_and_units_there_are()
    {
        var description = Digits().Describe();
        Assert.Equal(2, description.HiddenLayers);
        Assert.Equal([32, 128], description.HiddenUnits);
        Assert.Contains("Hidden layers: 2 with 32 + 128 units.", description.ToString());
        Assert.Contains("c (None, 61)", description.ToString());
    }

    [Fact]
    public void Says_where_each_number_of_parameters_comes_from()
    {
        var layers = Digits().Describe().Layers;
        Assert.Equal(["(784 + 1) · 32", "(32 + 1) · 128", "(128 + 1) · 61"], layers.Select(l => l.Formula));
        Assert.Equal([25_120, 4_224, 7_869], layers.Select(l => l.Parameters));
        Assert.Equal([784 * 32 * 2, 32 * 128 * 2, 128 * 61 * 2], layers.Select(l => l.Flops));
    }

    [Theory]
    [InlineData("(10 + 1) · 4", new[] { 10, 4 }, new[] { 4 })]
    [InlineData("(3 · 3 · 16 + 1) · 32", new[] { 3, 3, 16, 32 }, new[] { 32 })]
    [InlineData("(6 + 32 + 1) · 128", new[] { 6, 128 }, new[] { 32, 128 }, new[] { 128 })]
    [InlineData("(6 + 32 + 2) · 96", new[] { 6, 96 }, new[] { 32, 96 }, new[] { 2, 96 })]
    [InlineData("3 · 3 · 32 · 1 + 32", new[] { 3, 3, 32, 1 }, new[] { 32 })]
    [InlineData("1000 · 64", new[] { 1000, 64 })]
    [InlineData("4 · 8", new[] { 8 }, new[] { 8 }, new[] { 8 }, new[] { 8 })]
    [InlineData("7", new[] { 7 })]
    [InlineData("")]
    public void Writes_sums_over_weights_as_people_do(string formula, params int[][] shapes)
        => Assert.Equal(formula, ParameterFormula.Of([.. shapes.Select(s => Shape.Create(s))]));

    [Fact]
    public void The_formulas_give_the_counts()
    {
        var input = new Input(5, 6);
        var model = new Model(input, new Dense(3) { UseBias = false }.Apply(new BatchNormalization().Apply(new Dense(7).Apply(input))));
        foreach (var layer in model.Describe().Layers.Where(l => l.Formula.Length > 0))
            Assert.Equal(layer.Parameters, Convert.ToInt64(new System.Data.DataTable().Compute(layer.Formula.Replace("·", "*"), null), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Reads_LeNet_as_a_textbook_does()
    {
        var layers = new Sequential
        {
            new Input(32, 32, 1), new Conv2D(6, 5, activation: "tanh"), new AveragePooling2D(2), new Conv2D(16, 5, activation: "tanh"), new AveragePooling2D(2), new Flatten(), new Dense(120, "tanh"),
        }.Describe().Layers;
        Assert.Equal(["(None, 28, 28, 6)", "(None, 14, 14, 6)", "(None, 10, 10, 16)", "(None, 5, 5, 16)", "(None, 400)", "(None, 120)"], layers.Select(l => l.OutputShape.ToString()));
        Assert.Equal(["(5 · 5 · 1 + 1) · 6", "", "(5 · 5 · 6 + 1) · 16", "", "", "(400 + 1) · 120"], layers.Select(l => l.Formula));
        Assert.Equal([156, 0, 2_416, 0, 0, 48_120], layers.Select(l => l.Parameters));
        Assert.Equal(["5x5", "6x6", "14x14", "16x16", "all", "all"], layers.Select(l => l.ReceptiveField));
        Assert.Equal(2 * 25 * 6 * 28 * 28, layers[0].Flops);
    }

    [Fact]
    public void Counts_work_and_memory_of_a_batch()
    {
        var model = new Sequential { new Input(10), new Dense(4, "relu") { Name = "a" }, new Dense(2) { Name = "b" } };
        var description = model.Describe(batchSize: 8);
        Assert.Equal(2 * (10 * 4 + 4 * 2), description.Flops);
        Assert.Equal(4 * (10 * 4 + 4 + 4 * 2 + 2), description.WeightBytes);
        Assert.Equal(4 * 8 * (10 + 4 + 2), description.ActivationBytes);
        model.Compile("adam", "mse");
        model.CompileOptions!.Optimizer.Build(model.TrainableWeights);
        Assert.Equal(2 * description.WeightBytes + description.ActivationBytes + 4 * (2 * 54 + 2), description.TrainingBytes);
    }

    [Fact]
    public void Counts_the_products_of_every_step_of_a_recurrence()
    {
        var layers = new Sequential { new Input(600, 6), new GRU(32) { ReturnSequences = true }, new Bidirectional(new LSTM(16)) }.Describe().Layers;
        Assert.Equal(2.0 * 600 * (6 + 32) * 96, layers[^2].Flops);
        Assert.Equal(2.0 * 600 * 2 * (32 + 16) * 64, layers[^1].Flops);
    }

    [Fact]
    public void Follows_shared_layers_and_nested_models()
    {
        var encoder = new Sequential { new Input(4), new Dense(3) { Name = "inner" } };
        encoder.Name = "encoder";
        var (a, b) = (new Input(4), new Input(4));
        var description = new Model([a, b], new Add { Name = "sum" }.Apply(encoder.Apply(a), encoder.Apply(b))).Describe();
        Assert.Equal(15, description.Parameters);
        var inner = description.Layers.Single(l => l.Name == "inner");
        Assert.Equal((1, 15), (inner.Depth, inner.Parameters));
    }

    [Fact]
    public void The_layer_that_makes_the_output_is_not_hidden_in_a_nested_model_either()
    {
        var head = new Sequential { new Input(8), new Dense(5, "relu") { Name = "inside" }, new Dense(3) { Name = "scores" }, new Activation("softmax") };
        var input = new Input(4);
        var description = new Model(input, head.Apply(new Dense(8, "relu") { Name = "body" }.Apply(input))).Describe();
        Assert.Equal([8, 5], description.HiddenUnits);
        Assert.Equal(2, description.HiddenLayers);
    }

    [Fact]
    public void A_model_that_does_not_know_its_input_says_so()
        => Assert.Contains("give it an Input", Assert.Throws<InvalidOperationException>(() => new Sequential { new Dense(1) }.Describe()).Message);
}
