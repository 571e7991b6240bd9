using Baeum.Data;

namespace Baeum.Plots.Tests;

public class HeatMapTests
{
    [Fact]
    public void Writes_values_light_on_dark_and_dark_on_light()
    {
        string svg = Plot.HeatMap(Tensors.Range(0, 4).Reshape(2, 2), cmap: "gray").ToSvg();

        Assert.Contains("fill=\"#ffffff\">0</text>", svg);
        Assert.Contains("fill=\"#000000\">3</text>", svg);
    }

    [Fact]
    public void Leaves_missing_cells_empty()
    {
        var matrix = Tensors.Range(0, 4).Reshape(2, 2);
        matrix[0, 1] = float.NaN;

        Assert.Equal(0, new Shades(Colormap.Of("viridis"), matrix, null, null).Paint(matrix).Samples[7]);
        Assert.DoesNotContain("nan", Plot.HeatMap(matrix).ToSvg());
    }

    [Fact]
    public void Has_no_texts_where_there_are_too_many_cells()
        => Assert.Single(((Chart)Plot.HeatMap(Tensors.Zeros([20, 20])).Panel).Layers);

    [Fact]
    public void Names_counts_that_do_not_fit()
        => Assert.Contains("3 row names and 2 column names for shape (2, 2)", Assert.Throws<ArgumentException>(() => Plot.HeatMap(Tensors.Zeros([2, 2]), ["a", "b", "c"])).Message);
}
