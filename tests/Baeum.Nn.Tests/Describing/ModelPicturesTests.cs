using Baeum.Data;

namespace Baeum.Nn.Tests;

public class ModelPicturesTests
{
    private static Model Residual()
    {
        var input = new Input(8) { Name = "in" };
        var inner = new Dense(8) { Name = "inner" }.Apply(new Dense(8, "relu") { Name = "wide" }.Apply(input));
        return new Model(input, new Dense(1) { Name = "out" }.Apply(new Add { Name = "sum" }.Apply(inner, input)));
    }

    [Fact]
    public void Draws_every_layer_with_its_class_and_shapes()
    {
        string svg = Residual().PlotModel().ToSvg();
        foreach (string text in new[] { "in", "wide", "inner", "sum", "out", "Dense", "Add", "InputLayer", "(None, 8) → (None, 1)", "(None, 8), (None, 8) → (None, 8)" })
            Assert.Contains($">{text}<", svg);
        Assert.DoesNotContain("None", Residual().PlotModel(showShapes: false).ToSvg());
    }

    [Fact]
    public void Draws_nested_models_as_boxes_or_within_them()
    {
        var part = new Sequential { new Input(4), new Dense(3) { Name = "hidden_inside" } };
        part.Name = "part";
        var (a, b) = (new Input(4), new Input(4));
        var model = new Model([a, b], new Add().Apply(part.Apply(a), part.Apply(b)));
        Assert.DoesNotContain("hidden_inside", model.PlotModel().ToSvg());
        Assert.Contains("used 2 times", model.PlotModel().ToSvg());
        Assert.Contains("hidden_inside", model.PlotModel(expandNested: true).ToSvg());
    }

    [Fact]
    public void Gives_what_an_inner_layer_makes_of_data()
    {
        var model = Residual();
        var x = Toy.Random(2, 5, 8);
        var expected = new Model(model.Inputs, model.GetLayer("wide").Output).Predict(x);
        Assert.Equal(expected.ToArray(), model.FeatureMaps("wide", x).ToArray());
        Assert.Contains("Did you mean 'wide'", Assert.Throws<ArgumentException>(() => model.FeatureMaps("wyde", x)).Message);
    }

    [Fact]
    public void Shows_each_map_of_a_picture()
    {
        var model = new Sequential { new Input(6, 5, 2), new Dense(7, "relu") { Name = "pointwise" } };
        var x = Toy.Random(3, 4, 6, 5, 2);
        Assert.Equal([4, 6, 5, 7], model.FeatureMaps("pointwise", x).Shape());
        Assert.True(model.PlotFeatureMaps("pointwise", x, sample: 1).ToPixels().Width > 0);
        Assert.Contains("which is no picture", Assert.Throws<ArgumentException>(() => Residual().PlotFeatureMaps("wide", Toy.Random(2, 5, 8))).Message);
    }
}
