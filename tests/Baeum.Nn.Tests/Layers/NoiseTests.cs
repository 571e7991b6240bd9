using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Layers that are random while training: their statistics, their reproducibility, and that they do nothing otherwise.</summary>
public class NoiseTests
{
    private const int Count = 200_000;

    private static readonly Pass Training = new(Training: true, Step: 5);

    [Theory, InlineData(0.1), InlineData(0.5), InlineData(0.9)]
    public void Dropout_drops_its_share_and_keeps_the_mean(double rate)
    {
        float[] y = Run(new Dropout(rate) { Seed = 1 }, Ones());

        Assert.Equal(rate, y.Count(v => v == 0) / (double)Count, 4 * Math.Sqrt(rate * (1 - rate) / Count));
        Assert.All(y.Where(v => v != 0).Distinct(), v => Assert.Equal(1 / (1 - rate), v, 1e-5));
    }

    [Fact]
    public void Dropout_of_everything_leaves_zeros() => Assert.All(Run(new Dropout(1), Ones()), v => Assert.Equal(0, v));

    [Fact]
    public void Dropout_decides_once_along_an_axis_of_the_noise_shape()
    {
        var y = new Dropout(0.5) { NoiseShape = [-1, 1, -1], Seed = 1 }.Call([Variable.Full([50, 7, 3], 1)], Training)[0].Span;

        for (int sample = 0; sample < 50; sample++)
            for (int step = 1; step < 7; step++)
                Assert.True(y.Slice((sample * 7 + step) * 3, 3).SequenceEqual(y.Slice(sample * 21, 3)));
        Assert.Contains(0f, y.ToArray());
        Assert.Contains(2f, y.ToArray());
    }

    [Fact]
    public void Spatial_dropout_drops_whole_channels()
    {
        foreach (var (layer, shape) in new (Layer, Shape)[] { (new SpatialDropout1D(0.5), [40, 6, 3]), (new SpatialDropout2D(0.5), [40, 2, 3, 3]), (new SpatialDropout3D(0.5), [40, 1, 2, 3, 3]) })
        {
            var y = layer.Call([Variable.Full(shape, 1)], Training)[0].Span;
            for (int sample = 0; sample < 40; sample++)
                for (int place = 1; place < 6; place++)
                    Assert.True(y.Slice((sample * 6 + place) * 3, 3).SequenceEqual(y.Slice(sample * 18, 3)));
        }
    }

    [Fact]
    public void Gaussian_noise_has_its_deviation()
    {
        var (mean, deviation) = Statistics(Run(new GaussianNoise(0.3) { Seed = 1 }, Ones()));

        Assert.Equal(1, mean, 0.005);
        Assert.Equal(0.3, deviation, 0.005);
    }

    [Fact]
    public void Gaussian_dropout_has_the_spread_of_dropout()
    {
        var (mean, deviation) = Statistics(Run(new GaussianDropout(0.2) { Seed = 1 }, Ones()));

        Assert.Equal(1, mean, 0.005);
        Assert.Equal(Math.Sqrt(0.2 / 0.8), deviation, 0.005);
    }

    [Fact]
    public void Alpha_dropout_keeps_mean_and_variance_of_standard_values()
    {
        var x = new Variable([Count], new float[Count]);
        new Compute.Rng(1).Normal(x.Span, 0, 1);

        float[] y = Run(new AlphaDropout(0.3) { Seed = 1 }, x);

        var (mean, deviation) = Statistics(y);
        Assert.Equal(0, mean, 0.02);
        Assert.Equal(1, deviation, 0.02);
        Assert.Equal(0.3, y.CountBy(v => v).Max(g => g.Value) / (double)Count, 0.01);
    }

    [Fact]
    public void The_same_step_draws_the_same_numbers_and_the_next_step_others()
    {
        foreach (var make in new Func<Layer>[] { () => new Dropout(0.5) { Seed = 3 }, () => new GaussianNoise(0.5) { Seed = 3 }, () => new GaussianDropout(0.5) { Seed = 3 }, () => new AlphaDropout(0.5) { Seed = 3 } })
        {
            var layer = make();
            float[] first = Run(layer, Ones());

            Assert.Equal(first, Run(layer, Ones()));
            Assert.Equal(first, Run(make(), Ones()));
            Assert.NotEqual(first, layer.Call([Ones()], Training with { Step = 6 })[0].Span.ToArray());
            Assert.NotEqual(first, layer.Call([Ones()], Training with { Use = 1 })[0].Span.ToArray());
        }
    }

    [Fact]
    public void Layers_without_a_seed_differ_from_each_other() => Assert.NotEqual(Run(new Dropout(0.5), Ones()), Run(new Dropout(0.5), Ones()));

    [Fact]
    public void Inference_passes_the_input_on()
    {
        var x = Ones();

        foreach (var layer in new Layer[] { new Dropout(0.5), new GaussianNoise(0.5), new GaussianDropout(0.5), new AlphaDropout(0.5), new Dropout(0) })
            Assert.Same(x, layer.Call([x], new Pass(Training: layer is Dropout { Rate: 0 }))[0]);
    }

    [Fact]
    public void The_gradient_of_alpha_dropout_is_its_factor_on_what_was_kept()
    {
        using var tape = new Tape();
        var x = new Variable([1000], [.. Enumerable.Range(0, 1000).Select(i => i / 500f - 1)]) { RequiresGradient = true };
        var layer = new AlphaDropout(0.5) { Seed = 1 };
        float[] moved = layer.Call([x.Add(1f)], Training)[0].Span.ToArray();

        var y = layer.Call([x], Training)[0];
        tape.Backward(y, [.. Enumerable.Repeat(1f, 1000)]);

        Close.To([.. moved.Zip(y.Span.ToArray(), (b, a) => b - a)], x.Gradient, 1e-5);
    }

    private static Variable Ones() => Variable.Full([Count], 1);

    private static float[] Run(Layer layer, Variable x) => layer.Call([x], Training)[0].Span.ToArray();

    private static (double Mean, double Deviation) Statistics(float[] y)
    {
        double mean = y.Average();
        return (mean, Math.Sqrt(y.Average(v => Math.Pow(v - mean, 2))));
    }
}
