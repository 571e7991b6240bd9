using System.Text.Json;
using Baeum.TestKit;

namespace Baeum.Plots.Tests;

public class ColormapTests
{
    [Theory, InlineData("viridis"), InlineData("coolwarm"), InlineData("gray"), InlineData("Greys"), InlineData("Blues"), InlineData("Greens"), InlineData("Reds")]
    public void Agrees_with_matplotlib_within_two_of_255(string name)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Oracles.Path("plots/colormaps.json")));
        var colormap = Colormap.Of(name);
        var reversed = Colormap.Of(name + "_r");
        int i = 0;
        foreach (var hex in file.RootElement.GetProperty(name).EnumerateArray())
        {
            Color expected = "#" + hex.GetString(), actual = colormap.At(i / 255.0);
            Assert.True(Math.Abs(expected.R - actual.R) <= 2 && Math.Abs(expected.G - actual.G) <= 2 && Math.Abs(expected.B - actual.B) <= 2, $"{name} at {i}: expected {expected}, received {actual}");
            Assert.Equal(actual, reversed.At(1 - i / 255.0));
            i++;
        }
        Assert.Equal(256, i);
    }

    [Fact]
    public void Names_the_nearest_of_an_unknown_map()
        => Assert.Contains("Did you mean 'viridis'", Assert.Throws<ArgumentException>(() => Colormap.Of("virdis")).Message);
}
