namespace Baeum.Plots.Tests;

public class HistogramTests
{
    [Fact]
    public void Counts_as_NumPy_does()
    {
        foreach (var test in OracleFile.Cases("histograms"))
        {
            var (counts, edges) = HistogramCounts.Of(test.Numbers("sample"), (int)test.Number("bins"));
            OracleFile.Close(test.Numbers("counts"), counts);
            OracleFile.Close(test.Numbers("edges"), edges);
        }
    }

    [Fact]
    public void Areas_of_a_density_add_up_to_one()
    {
        var layer = (BarLayer)((Chart)Plot.Histogram([1, 2, 2, 3, 7, 8], bins: 4, density: true).Panel).Layers[0];

        Assert.Equal(1, layer.Lengths.Sum() * layer.Thickness, 1e-12);
    }

    [Fact]
    public void Leaves_missing_values_away() => Assert.Equal(2, HistogramCounts.Of([1, double.NaN, 2, double.PositiveInfinity], 3).Counts.Sum());
}
