using Baeum.TestKit;

namespace Baeum.Plots.Tests;

/// <summary>Whole charts as text. The files are ours, looked at as pictures beside matplotlib's; a change in them is a change in how charts look.</summary>
public class GoldenSvgTests
{
    private static readonly Dictionary<string, Func<Figure>> Figures = new()
    {
        ["lines"] = () => Plot.Lines(("loss", [1.2, 0.7, 0.45, 0.4]), ("val_loss", [1.1, 0.8, 0.6, 0.65])).Title("학습 곡선").XLabel("epoch").YLabel("loss").Grid(),
        ["bar"] = () => Plot.Bar(["cat", "dog", "fox"], [3, 7, -2], values: true),
        ["box"] = () => Plot.Box(("a", [1, 2, 3, 4, 20]), ("b", [2, 3])),
        ["log"] = () => Plot.Line([1, 2, 3], [0.01, 1, 300], marker: "o").YScale("log").Theme(Theme.Minimal),
        ["scatter"] = () => Plot.Scatter([1, 2, 3], [3, 1, 2], new[] { "정", "답", "정" }).FigSize(3, 2),
    };

    public static TheoryData<string> Names => [.. Figures.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Is_drawn_as_it_was_looked_at(string name) => Assert.Equal(File.ReadAllText(Oracles.Path($"plots/svg/{name}.svg")), Figures[name]().ToSvg());
}
