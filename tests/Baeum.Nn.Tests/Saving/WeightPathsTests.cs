namespace Baeum.Nn.Tests;

public class WeightPathsTests
{
    [Fact]
    public void Paths_follow_the_layers_and_name_each_weight_once()
    {
        var encoder = new Sequential { new Input(4), new Dense(3) { Name = "inner" } };
        encoder.Name = "encoder";
        var (a, b) = (new Input(4) { Name = "a" }, new Input(4) { Name = "b" });
        var sum = new Add { Name = "sum" }.Apply(encoder.Apply(a), encoder.Apply(b));
        var model = new Model([a, b], new Dense(1) { Name = "head" }.Apply(sum));
        Assert.Equal(["encoder/inner/kernel", "encoder/inner/bias", "head/kernel", "head/bias"], WeightPaths.Of(model).Select(w => w.Path));
    }

    [Fact]
    public void Equal_paths_are_numbered()
    {
        var twice = new Twice();
        twice.Call(new Variable([1, 2], [1f, 2f]));
        Assert.Equal(["d/kernel", "d/bias", "d/kernel_1", "d/bias_1"], WeightPaths.Of(twice).Select(w => w.Path));
    }

    private sealed class Twice : Layer
    {
        private readonly Dense _first = new(2) { Name = "d" }, _second = new(2) { Name = "d" };

        protected internal override IReadOnlyList<Layer> InnerLayers => [_first, _second];

        protected override Variable Forward(Variable x, Pass pass) => _second.Call(_first.Call(x));
    }
}
