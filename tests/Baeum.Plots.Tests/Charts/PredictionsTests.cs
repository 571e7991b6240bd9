using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Plots.Tests;

public class PredictionsTests
{
    private static readonly string[] Names = ["cat", "dog", "fox"];
    private static readonly Tensor<float> Images = Tensors.Range(0, 6 * 16).Reshape(6, 4, 4);
    private static readonly int[] Actual = [0, 1, 2, 0, 1, 2];

    // The predictions are 0 1 2 1 2 0: the first three right.
    private static readonly Tensor<float> Probabilities = Tensor.Create(
        [0.7f, 0.2f, 0.1f, 0.1f, 0.8f, 0.1f, 0.2f, 0.2f, 0.6f, 0.3f, 0.5f, 0.2f, 0.1f, 0.3f, 0.6f, 0.9f, 0.04f, 0.06f], [6, 3]);

    [Theory, InlineData(Outcome.Right), InlineData(Outcome.Wrong)]
    public void Shows_only_what_is_asked_for(Outcome only)
    {
        var tiles = Tiles(Plot.Predictions(Images, Actual, Probabilities, Names, only));

        Assert.Equal(3, tiles.Length);
        Assert.All(tiles, t => Assert.Equal(only == Outcome.Right, t.Predicted == t.Actual));
    }

    [Fact]
    public void Draws_the_same_ones_for_the_same_seed()
    {
        int[] Drawn(long seed) => [.. Tiles(Plot.Predictions(Images, Actual, Probabilities, Names, count: 3, seed: seed)).Select(t => (int)t.Pixels.Samples[0] + 1000 * t.Actual + 100 * t.Predicted)];

        Assert.Equal(Drawn(1), Drawn(1));
        Assert.Contains(Enumerable.Range(2, 10), seed => !Drawn(1).SequenceEqual(Drawn(seed)));
    }

    [Fact]
    public void Takes_text_labels_and_one_column_for_two_classes()
    {
        var tile = Tiles(Plot.Predictions(Images, new[] { "a", "b", "a", "b", "a", "b" }, Tensor.Create([0.9f, 0.9f, 0.1f, 0.8f, 0.2f, 0.3f], [6, 1]), only: Outcome.Wrong))[0];

        Assert.Equal(["a", "b"], tile.Names);
        Assert.Equal((0, 1), (tile.Actual, tile.Predicted));
        Assert.Equal(0.1, tile.Probabilities[0], 1e-6);
    }

    [Fact]
    public void Says_so_when_there_is_nothing_to_show()
    {
        var figure = Plot.Predictions(Images.TakeRows(..3), Actual[..3], Probabilities.TakeRows(..3), Names, Outcome.Wrong);

        Assert.Contains("no wrong predictions among 3", figure.ToSvg());
    }

    [Fact]
    public void Refuses_what_does_not_fit()
    {
        Assert.Contains("2 names for 3 classes", Assert.Throws<ArgumentException>(() => Plot.Predictions(Images, Actual, Probabilities, ["a", "b"])).Message);
        Assert.Contains("label 7 in row 5", Assert.Throws<ArgumentException>(() => Plot.Predictions(Images, new[] { 0, 1, 2, 0, 1, 7 }, Probabilities, Names)).Message);
        Assert.Contains("images of shape (2, 4, 4), 6 labels", Assert.Throws<ArgumentException>(() => Plot.Predictions(Images.TakeRows(..2), Actual, Probabilities, Names)).Message);
    }

    private static PredictionTile[] Tiles(Figure figure) => [.. ((Tiles)figure.Panel).Panels.Cast<PredictionTile>()];
}
