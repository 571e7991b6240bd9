namespace Baeum.Plots.Tests;

public class ConfusionMatrixTests
{
    private static readonly int[] Actual = [0, 0, 1, 1, 2, 2], Predicted = [0, 1, 1, 1, 0, 2];

    [Fact]
    public void Puts_true_classes_in_rows_and_predicted_ones_in_columns()
        => Assert.Equal(["1", "1", "0", "0", "2", "0", "1", "0", "1"], Texts(Plot.ConfusionMatrix(Actual, Predicted)));

    [Theory]
    [InlineData("true", "0.5")]
    [InlineData("pred", "0.33")]
    [InlineData("all", "0.17")]
    public void Normalizes_rows_columns_or_all(string normalize, string expected)
        => Assert.Equal(expected, Texts(Plot.ConfusionMatrix(Actual, Predicted, normalize: normalize))[1]);

    [Fact]
    public void Shows_classes_that_only_one_side_has()
        => Assert.Equal(["a", "b", "c"], Chart(Plot.ConfusionMatrix(new[] { "a", "b" }, new[] { "a", "c" })).X.Categories);

    [Fact]
    public void Takes_names_and_labels_its_axes()
    {
        var chart = Chart(Plot.ConfusionMatrix(Actual, Predicted, ["cat", "dog", "fox"]));

        Assert.Equal(["cat", "dog", "fox"], chart.Y.Categories);
        Assert.Equal(("predicted label", "true label"), (chart.X.Label, chart.Y.Label));
    }

    [Fact]
    public void Refuses_what_does_not_fit()
    {
        Assert.Contains("6 true labels and 2 predictions", Assert.Throws<ArgumentException>(() => Plot.ConfusionMatrix(Actual, new[] { 0, 1 })).Message);
        Assert.Contains("the predictions text such as a", Assert.Throws<ArgumentException>(() => Plot.ConfusionMatrix(new[] { 0 }, new[] { "a" })).Message);
        Assert.Contains("a name for each of the 3 classes", Assert.Throws<ArgumentException>(() => Plot.ConfusionMatrix(Actual, Predicted, ["cat", "dog"])).Message);
        Assert.Contains("Did you mean 'true'", Assert.Throws<ArgumentException>(() => Plot.ConfusionMatrix(Actual, Predicted, normalize: "ture")).Message);
    }

    private static Chart Chart(Figure figure) => (Chart)figure.Panel;

    private static string[] Texts(Figure figure) => [.. ((CellTextLayer)Chart(figure).Layers[1]).Texts.Cast<string>()];
}
