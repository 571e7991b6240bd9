using System.Numerics.Tensors;
using System.Xml.Linq;
using Baeum.Data;

namespace Baeum.Plots.Tests;

public class FigureTests
{
    private static readonly double[] Odd = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0, -1, 1e300, -1e300, 1e-300, double.Epsilon];

    private static readonly Dictionary<string, Func<Figure>> Figures = new()
    {
        ["line"] = () => Plot.Lines(("손실", [3, 2, 1.5]), ("정확도 <&\">", [1, 2, 4])).Title("학습 곡선").XLabel("epoch").Grid(),
        ["log"] = () => Plot.Line([1, 10, 1000]).YScale("log").XScale("log"),
        ["scatter"] = () => Plot.Scatter([1, 2, 3], [3, 1, 2], new[] { 0, 1, 1 }),
        ["markers"] = () => new[] { ".", "s", "^", "v", "D", "+", "x" }.Aggregate(Plot.Scatter([0], [0]), (f, marker) => f.Add(Plot.Scatter([1, 2], [2, 3], marker: marker))),
        ["bar"] = () => Plot.Bar(["a", "b"], [1, -2], values: true),
        ["bars"] = () => Plot.Bar(["a", "b"], ("x", [1, 2]), ("y", [2, 3])),
        ["barh"] = () => Plot.HorizontalBar(["사과", "배"], [1, 2], values: true),
        ["histogram"] = () => Plot.Histogram([1, 2, 2, 3], bins: 3),
        ["box"] = () => Plot.Box(("a", [1, 2, 3, 20]), ("b", [2])),
        ["heatmap"] = () => Plot.HeatMap(Tensors.Range(0, 6).Reshape(2, 3)),
        ["image"] = () => Plot.Image(Tensors.Range(0, 6).Reshape(2, 3)),
        ["grid"] = () => Plot.ImageGrid(Tensors.Range(0, 48).Reshape(3, 4, 4), ["1", "2", "3"]),
        ["count"] = () => Plot.Count(new[] { 1, 1, 2 }),
        ["confusion"] = () => Plot.ConfusionMatrix(new[] { 0, 1 }, new[] { 1, 1 }),
        ["roc"] = () => Plot.Roc(new[] { 0, 1, 1 }, Tensor.Create([0.1f, 0.9f, 0.4f])),
        ["curves"] = () => Plot.LearningCurves(("loss", [2, 1]), ("val_loss", [2, 3])),
        ["importances"] = () => Plot.FeatureImportances(["a", "b"], [0.4, 0.6]),
        ["predictions"] = () => Plot.Predictions(Tensors.Range(0, 32).Reshape(2, 4, 4), new[] { 0, 1 }, Tensor.Create([0.6f, 0.4f, 0.7f, 0.3f], [2, 2])),
        ["matrix"] = () => Plot.ScatterMatrix(Tensors.Range(0, 8).Reshape(4, 2), ["a", "b"]),
        ["subplots"] = () => Plot.Subplots(2, Plot.Line([1, 2]), Plot.Bar(["a"], [1]), Plot.Line([2])).Title("several\nlines"),
        ["odd lines"] = () => Plot.Lines(("odd", Odd), ("none", []), ("gone", [double.NaN])),
        ["odd log"] = () => Plot.Line(Odd, Odd).XScale("log").YScale("log"),
        ["odd scatter"] = () => Plot.Scatter(Odd, Odd),
        ["odd bars"] = () => Plot.Bar([.. Odd.Select(v => $"{v}")], Odd, values: true),
        ["odd log bars"] = () => Plot.Bar(["a", "b"], [0, 5]).YScale("log"),
        ["odd histogram"] = () => Plot.Histogram(Odd),
        ["odd box"] = () => Plot.Box(("odd", Odd), ("none", [])),
        ["odd heat map"] = () => Plot.HeatMap(Tensor.Create(Array.ConvertAll(Odd, v => (float)v), [3, 3])),
        ["odd image"] = () => Plot.Image(Tensor.Create([float.NaN, float.PositiveInfinity, 1, 2], [2, 2])),
        ["odd importances"] = () => Plot.FeatureImportances(["a", "b"], [double.NaN, 0]),
        ["odd limits"] = () => Plot.Line([1, 2, 3]).XLim(min: 1e9).YLim(-1e-9, 1e-9),
        ["nothing"] = () => Plot.Lines(),
        ["no bars"] = () => Plot.Bar([], []),
        ["no plots"] = () => Plot.Subplots(2),
        ["no room"] = () => Plot.Lines(("a long name", [1, 2])).Title("a title").XLabel("x").YLabel("y").FigSize(0.2, 0.2),
        ["names"] = () => Plot.Count(new[] { "", "\0\n\uFFFF", new string('x', 10_000), "정답" }).Title(new string('t', 10_000)),
    };

    public static TheoryData<string> Names => [.. Figures.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Is_well_formed_finite_and_the_same_each_time(string name)
    {
        string svg = Figures[name]().ToSvg();
        var pixels = Figures[name]().ToPixels();

        Assert.Equal("svg", XDocument.Parse(svg).Root!.Name.LocalName);
        Assert.DoesNotContain("NaN", svg.Replace(">NaN", "", StringComparison.Ordinal));
        Assert.DoesNotContain("Infinity", svg.Replace(">Infinity", "", StringComparison.Ordinal).Replace(">-Infinity", "", StringComparison.Ordinal));
        Assert.Equal(svg, Figures[name]().ToSvg());
        Assert.Equal(pixels.Samples, Figures[name]().ToPixels().Samples);
    }

    [Theory, MemberData(nameof(Names))]
    public void Can_be_drawn_in_every_theme(string name)
    {
        foreach (var theme in new[] { Theme.Dark, Theme.Minimal, Theme.Default with { FontSize = 20 } })
            Assert.StartsWith("<svg", Figures[name]().Theme(theme).ToSvg());
    }

    [Fact]
    public void Is_saved_in_the_format_of_the_extension()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        foreach (string extension in new[] { "svg", "png", "html", "PNG" })
            Plot.Line([1, 2]).Save(Path.Combine(folder, "plot." + extension));

        Assert.StartsWith("<svg", File.ReadAllText(Path.Combine(folder, "plot.svg")));
        Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(Path.Combine(folder, "plot.html")));
        Assert.Equal((480, 640), (Png.Read(Path.Combine(folder, "plot.png")).Height, Png.Read(Path.Combine(folder, "plot.png")).Width));
        Assert.Contains("'plot.gif'", Assert.Throws<ArgumentException>(() => Plot.Line([1]).Save("plot.gif")).Message);
        Assert.Contains("does not exist", Assert.Throws<IOException>(() => Plot.Line([1]).Save(Path.Combine(folder, "no", "plot.svg"))).Message);
        Assert.Equal(4, Directory.GetFiles(folder).Length);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Has_the_size_that_is_asked_for()
    {
        var pixels = Plot.Line([1, 2]).FigSize(3, 2).Dpi(200).ToPixels();

        Assert.Equal((400, 600), (pixels.Height, pixels.Width));
        Assert.Contains("width=\"3in\" height=\"2in\"", Plot.Line([1, 2]).FigSize(3, 2).ToSvg());
        Assert.Contains("more than", Assert.Throws<InvalidOperationException>(() => Plot.Line([1]).FigSize(200, 200).Dpi(1000).ToPixels()).Message);
    }

    [Fact]
    public void Sets_labels_on_every_chart_of_a_grid()
    {
        var figure = Plot.Subplots(2, Plot.Line([1]), Plot.Line([2])).XLabel("epoch");

        Assert.Equal(3, figure.ToSvg().Split("epoch").Length);
    }

    [Fact]
    public void Leaves_the_figure_it_was_made_from_unchanged()
    {
        var plain = Plot.Line([1, 2]);
        string before = plain.ToSvg();
        plain.Title("title").XLabel("x").Dpi(300).Theme(Theme.Dark);

        Assert.Equal(before, plain.ToSvg());
    }

    [Fact]
    public void Refuses_impossible_wishes()
    {
        var figure = Plot.Line([1, 2]);

        Assert.Throws<ArgumentOutOfRangeException>(() => figure.FigSize(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => figure.Dpi(double.NaN));
        Assert.Contains("ascending", Assert.Throws<ArgumentException>(() => figure.XLim(2, 1)).Message);
        Assert.Contains("Did you mean 'log'", Assert.Throws<ArgumentException>(() => figure.YScale("lgo")).Message);
        Assert.Contains("Did you mean 'upper left'", Assert.Throws<ArgumentException>(() => figure.Legend("uper left")).Message);
        Assert.Contains("single chart", Assert.Throws<ArgumentException>(() => figure.Add(Plot.Subplots(1, figure))).Message);
    }
}
