using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>What the random image layers do to pictures while training, and that they leave them alone otherwise.</summary>
public class AugmentationTests
{
    private static readonly Pass Training = new(Training: true, Step: 5);

    public static TheoryData<Layer> Layers =>
    [
        new RandomFlip { Seed = 1 },
        new RandomRotation(0.2) { Seed = 1 },
        new RandomTranslation(0.3, 0.3) { Seed = 1 },
        new RandomZoom(0.4) { Seed = 1 },
        new RandomContrast(0.5) { Seed = 1, ValueRange = [0, 300] },
        new RandomBrightness(0.5) { Seed = 1, ValueRange = [-300, 300] },
        new RandomCrop(4, 4) { Seed = 1 },
    ];

    [Theory, MemberData(nameof(Layers))]
    public void Inference_passes_images_on(Layer layer)
    {
        var x = Pictures(4);

        Assert.Same(x, layer.Call([x], default)[0]);
    }

    [Theory, MemberData(nameof(Layers))]
    public void The_same_step_draws_the_same_and_the_next_step_something_else(Layer layer)
    {
        float[] first = Run(layer, Pictures(32));

        Assert.Equal(first, Run(layer, Pictures(32)));
        Assert.NotEqual(first, layer.Call([Pictures(32)], Training with { Step = 6 })[0].Span.ToArray());
    }

    [Theory, MemberData(nameof(Layers))]
    public void One_image_without_a_batch_axis_will_do(Layer layer)
    {
        var one = Pictures(1);

        Assert.Equal(Run(layer, one), Run(layer, one.Reshape(6, 8, 1)));
    }

    [Theory]
    [InlineData("horizontal", 2, new[] { 7, 0 })]
    [InlineData("vertical", 2, new[] { 40, 0 })]
    [InlineData("horizontal_and_vertical", 4, new[] { 0, 7, 40, 47 })]
    public void Flips_show_each_image_in_every_way(string mode, int ways, int[] corners)
    {
        var y = new Variable([200, 6, 8, 1], Run(new RandomFlip(mode) { Seed = 2 }, Pictures(200)));
        var shown = Enumerable.Range(0, 200).CountBy(i => y.Span[48 * i]).ToDictionary();

        Assert.Equal(ways, shown.Count);
        Assert.All(corners, c => Assert.InRange(shown[c + 1], 200 / ways / 2, 400 / ways));
        for (int image = 0; image < 200; image++)
            Assert.Equal(Enumerable.Range(1, 48).Select(v => (float)v), y.Span.Slice(48 * image, 48).ToArray().Order());
    }

    [Fact]
    public void A_quarter_turn_goes_counterclockwise()
    {
        var x = new Variable([1, 3, 3, 1], [1, 2, 3, 4, 5, 6, 7, 8, 9]);

        Close.To([3, 6, 9, 2, 5, 8, 1, 4, 7], Run(new RandomRotation([0.25, 0.25]), x), 1e-5);
    }

    [Fact]
    public void A_translation_moves_down_and_right_and_fills_what_it_uncovers()
    {
        var x = new Variable([1, 2, 4, 1], [1, 2, 3, 4, 5, 6, 7, 8]);
        float[] Moved(string fillMode) => Run(new RandomTranslation([0.5, 0.5], [0.25, 0.25]) { FillMode = fillMode, FillValue = 9 }, x);

        Close.To([9, 9, 9, 9, 9, 1, 2, 3], Moved("constant"), 1e-5);
        Close.To([1, 1, 2, 3, 1, 1, 2, 3], Moved("nearest"), 1e-5);
        Close.To([1, 1, 2, 3, 1, 1, 2, 3], Moved("reflect"), 1e-5);
        Close.To([8, 5, 6, 7, 4, 1, 2, 3], Moved("wrap"), 1e-5);
    }

    [Fact]
    public void A_negative_zoom_shows_the_middle_larger()
    {
        var x = new Variable([1, 1, 5, 1], [0, 1, 2, 3, 4]);

        Close.To([1, 1.5f, 2, 2.5f, 3], Run(new RandomZoom([0, 0], [-0.5, -0.5]), x), 1e-5);
        Close.To([9, 0, 2, 4, 9], Run(new RandomZoom([0, 0], [1, 1]) { FillMode = "constant", FillValue = 9 }, x), 1e-5);
    }

    [Fact]
    public void A_zoom_of_the_height_alone_keeps_the_aspect_ratio()
    {
        var x = Pictures(1);

        Assert.Equal(Run(new RandomZoom([0.3, 0.3], [0.3, 0.3]), x), Run(new RandomZoom([0.3, 0.3]), x));
    }

    [Fact]
    public void Contrast_stretches_around_the_mean_of_the_channel_and_stays_in_the_range()
    {
        var x = new Variable([1, 1, 2, 2], [100, 10, 200, 30]);
        float[] y = Run(new RandomContrast([0, 1]) { Seed = 1, ValueRange = [0, 190] }, x);
        float factor = (y[3] - 20) / 10;

        Assert.InRange(factor, 1, 2);
        Close.To([150 - 50 * factor, 20 - 10 * factor, Math.Min(190, 150 + 50 * factor), 20 + 10 * factor], y, 1e-3);
    }

    [Fact]
    public void Brightness_shifts_an_image_by_a_part_of_the_range()
    {
        float[] y = Run(new RandomBrightness(0.2) { Seed = 1, ValueRange = [0, 100] }, Variable.Full([1000, 1, 2, 1], 50));

        Assert.All(y, v => Assert.InRange(v, 30, 70));
        Assert.Equal(50, y.Average(), 1.5);
        Assert.True(y[0] == y[1] && y[0] != y[2]);
        Assert.All(Run(new RandomBrightness([1, 1]) { ValueRange = [0, 100] }, Variable.Full([2, 1, 2, 1], 50)), v => Assert.Equal(100, v));
    }

    [Fact]
    public void A_crop_is_a_window_of_the_image_and_a_small_image_is_enlarged()
    {
        var x = Pictures(1);
        var crop = new RandomCrop(3, 4) { Seed = 1 };
        var corners = new HashSet<float>();
        for (int step = 0; step < 300; step++)
        {
            var y = crop.Call([x], new Pass(true, (ulong)step))[0];
            Assert.Equal([1, 3, 4, 1], y.Shape);
            for (int i = 0; i < 12; i++)
                Assert.Equal(y.Span[0] + i / 4 * 8 + i % 4, y.Span[i]);
            corners.Add(y.Span[0]);
        }
        Assert.Equal(20, corners.Count);
        Assert.Equal([1, 9, 4, 1], new RandomCrop(9, 4).Call([x], Training)[0].Shape);
    }

    [Fact]
    public void Augmentation_belongs_to_training_alone_in_a_model()
    {
        var input = new Input(6, 8, 1);
        var model = new Model(input, new Flatten().Apply(new RandomRotation(0.5).Apply(input)));

        Assert.Equal(Pictures(2).Span.ToArray(), model.Call(Pictures(2)).Span.ToArray());
    }

    /// <summary>Images [n, 6, 8, 1] whose pixels are 1, 2, 3 ...</summary>
    private static Variable Pictures(int n) => new([n, 6, 8, 1], [.. Enumerable.Range(0, 48 * n).Select(i => i % 48 + 1f)]);

    private static float[] Run(Layer layer, Variable x) => layer.Call([x], Training)[0].Span.ToArray();
}
