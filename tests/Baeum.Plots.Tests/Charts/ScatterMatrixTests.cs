using Baeum.Data;

namespace Baeum.Plots.Tests;

public class ScatterMatrixTests
{
    [Fact]
    public void Draws_each_pair_and_histograms_on_the_diagonal()
    {
        var tiles = (Tiles)Plot.ScatterMatrix(Tensors.Range(0, 12).Reshape(4, 3), ["a", "b", "c"], new[] { 0, 1, 0, 1 }).Panel;

        Assert.Equal(9, tiles.Panels.Count);
        Assert.Equal([0, 4, 8], Enumerable.Range(0, 9).Where(i => ((Chart)tiles.Panels[i]).Layers[0] is DiagonalLayer));
        Assert.Equal(["0", "1"], tiles.Named.Select(l => l.Label));
        Assert.Equal(["a", "b", "c"], tiles.Panels.Skip(6).Select(p => ((Chart)p).X.Label));
    }

    [Fact]
    public void Refuses_too_many_columns()
        => Assert.Contains("1 to 12 columns", Assert.Throws<ArgumentException>(() => Plot.ScatterMatrix(Tensors.Zeros([2, 13]))).Message);
}
