namespace Baeum.Plots.Tests;

public class BoxTests
{
    [Fact]
    public void Summarizes_as_matplotlib_does()
    {
        foreach (var test in OracleFile.Cases("boxes"))
        {
            var box = BoxSummary.Of(test.Numbers("sample"));
            OracleFile.Close([test.Number("low"), test.Number("first"), test.Number("median"), test.Number("third"), test.Number("high")], [box.Low, box.First, box.Median, box.Third, box.High]);
            OracleFile.Close(test.Numbers("outliers"), box.Outliers);
        }
    }

    [Fact]
    public void Names_each_sample() => Assert.Equal(["a", "b"], ((Chart)Plot.Box(("a", [1, 2]), ("b", [3])).Panel).X.Categories);
}
