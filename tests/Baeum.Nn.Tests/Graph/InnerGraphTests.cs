using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Nn.Tests;

public sealed class InnerGraphTests
{
    private static readonly Tensor<float> X = Toy.Random(1, 9, 6);

    private static Sequential Stack() => new()
    {
        new Input(6), new Dense(8, "relu") { Name = "first" }, new Dense(5, "tanh") { Name = "inner" }, new BatchNormalization { Name = "norm" }, new Dense(1, "sigmoid") { Name = "out" },
    };

    [Fact]
    public void Two_parts_of_a_model_in_a_row_are_the_model()
    {
        var model = Stack();
        var front = new Model(model.Inputs, model.GetLayer("inner").Output);
        var back = new Model(model.GetLayer("inner").Output, model.Outputs);
        Assert.Equal([Shape.Unknown, 5], back.Inputs[0].Shape);
        Assert.Equal(["norm", "out"], back.Layers.Skip(1).Select(l => l.Name));
        Assert.Equal(model.Predict(X).AsReadOnlySpan(), back.Predict(front.Predict(X)).AsReadOnlySpan());
    }

    [Fact]
    public void The_part_shares_its_layers_and_leaves_the_model_as_it_was()
    {
        var model = Stack();
        var (before, text) = (model.Predict(X), Summary(model));
        var back = new Model(model.GetLayer("inner").Output, model.Outputs);
        Assert.Same(model.GetLayer("out"), back.GetLayer("out"));
        Assert.Equal(text, Summary(model));
        Assert.Equal(before.AsReadOnlySpan(), model.Predict(X).AsReadOnlySpan());
        back.Compile("sgd", "mse");
        back.Fit(Toy.Random(2, 9, 5), Toy.Random(3, 9, 1), verbose: 0);
        Assert.False(before.AsReadOnlySpan().SequenceEqual(model.Predict(X).AsReadOnlySpan()));
    }

    [Fact]
    public void A_part_may_begin_at_several_values_and_hold_branches_and_nested_models()
    {
        var (a, b) = (new Input(6), new Input(6));
        var encoder = new Sequential { new Input(6), new Dense(4, "tanh") };
        var (left, right) = (encoder.Apply(a), encoder.Apply(b));
        var sum = new Add().Apply(left, right);
        var model = new Model([a, b], new Dense(2).Apply(new Concatenate().Apply(sum, left)));
        var inside = new Model([left, b], model.Outputs);
        Assert.Same(b, inside.Inputs[1]);
        var hidden = encoder.Predict(X);
        Assert.Equal(model.Predict([X, X])[0].AsReadOnlySpan(), inside.Predict([hidden, X])[0].AsReadOnlySpan());
        var outside = new Model([sum, left], model.Outputs);
        Assert.Equal(model.Predict([X, X])[0].AsReadOnlySpan(), outside.Predict([hidden + hidden, hidden])[0].AsReadOnlySpan());
    }

    [Fact]
    public void A_part_is_saved_and_loaded()
    {
        var model = Stack();
        var back = new Model(model.GetLayer("first").Output, model.Outputs);
        string folder = Directory.CreateTempSubdirectory("baeum").FullName;
        back.Save(Path.Combine(folder, "m.keras"));
        var hidden = Toy.Random(4, 9, 8);
        Assert.Equal(back.Predict(hidden).AsReadOnlySpan(), Model.Load(Path.Combine(folder, "m.keras")).Predict(hidden).AsReadOnlySpan());
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_way_around_the_value_is_named()
    {
        var a = new Input(6) { Name = "start" };
        var hidden = new Dense(6).Apply(a);
        var output = new Add().Apply(hidden, a);
        Assert.Contains("depend on the input 'start'", Assert.Throws<ArgumentException>(() => new Model(hidden, output)).Message);
    }

    private static string Summary(Model model)
    {
        var text = new StringWriter();
        model.Summary(text);
        return text.ToString();
    }
}
