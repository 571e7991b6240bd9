using Baeum.Data;
using Baeum.Plots;

namespace Baeum.Bench;

/// <summary>A figure of six charts drawn and written to a file, against matplotlib's savefig.</summary>
internal sealed class PlotsWorkload : IWorkload
{
    public string Name => "plots";

    public string Title => "A figure of six charts, 12 x 7 inches at 100 dots an inch, made and saved, against matplotlib";

    public string PeerScript => "plots.py";

    public IEnumerable<Case> Cases()
    {
        string path = Path.Combine(Path.GetTempPath(), $"baeum-bench-{Environment.ProcessId}");
        yield return new("six charts to PNG", 0, 0, () => Save(path + ".png"));
        yield return new("six charts to SVG", 0, 0, () => Save(path + ".svg"));
    }

    private static Action Save(string path)
    {
        var random = new Random(1);
        double[] Draw(int count, double from = 0) => [.. Enumerable.Range(0, count).Select(_ => from + random.NextDouble())];
        double[] loss = Draw(500), other = Draw(500), x = Draw(1000), y = Draw(1000), ages = Draw(10_000), first = Draw(300), second = Draw(300, 0.5);
        string[] names = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
        double[] heights = Draw(10);
        var cells = Tensors.RandomUniform([10, 10], seed: 1);
        return () =>
        {
            Plot.Subplots(3,
                Plot.Lines(("loss", loss), ("other", other)).Title("Line").XLabel("epoch").Grid(), Plot.Scatter(x, y).Title("Scatter"), Plot.Bar(names, heights).Title("Bar"),
                Plot.Histogram(ages, 30).Title("Histogram"), Plot.HeatMap(cells, names, names).Title("Heat map"), Plot.Box(("first", first), ("second", second)).Title("Box"))
                .FigSize(12, 7).Save(path);
            File.Delete(path);
        };
    }
}
