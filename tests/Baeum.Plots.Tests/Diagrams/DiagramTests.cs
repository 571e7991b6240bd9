namespace Baeum.Plots.Tests;

public class DiagramTests
{
    private static DiagramContent Random(int seed, int nodes)
    {
        var random = new Random(seed);
        var arrows = new List<(int, int)>();
        for (int to = 1; to < nodes; to++)
            for (int n = random.Next(1, 3); n > 0; n--)
                arrows.Add((random.Next(to), to));
        return new([.. Enumerable.Range(0, nodes).Select(i => new DiagramNode($"layer_{i}", [new string('x', random.Next(3, 30))], i % 4))], [.. arrows.Distinct()]);
    }

    [Fact]
    public void No_two_boxes_overlap_and_no_arrow_runs_through_a_box()
    {
        for (int seed = 0; seed < 60; seed++)
        {
            var layout = new DiagramLayout(Random(seed, 3 + seed % 20), 10);
            int boxes = layout.Content.Nodes.Count;
            for (int i = 0; i < boxes; i++)
                for (int j = 0; j < i; j++)
                    Assert.False(layout.Boxes[i].Overlaps(layout.Boxes[j]), $"seed {seed}: boxes {i} and {j}");
            foreach (var arrow in layout.Arrows)
                foreach (var point in arrow)
                    for (int i = 0; i < boxes; i++)
                        Assert.False(layout.Boxes[i].Inset(Margins.All(1)).Contains(point), $"seed {seed}: box {i}");
        }
    }

    [Fact]
    public void Every_arrow_points_down()
    {
        var layout = new DiagramLayout(Random(3, 15), 10);
        foreach (var ((from, to), path) in layout.Content.Arrows.Zip(layout.Arrows))
        {
            Assert.Equal(layout.Boxes[from].Bottom, path[0].Y, 6);
            Assert.Equal(layout.Boxes[to].Top, path[^1].Y, 6);
            Assert.True(path[^1].Y > path[0].Y);
        }
    }

    [Fact]
    public void A_chain_stands_in_one_line()
    {
        var layout = new DiagramLayout(new([new("a", ["short"]), new("b", ["a much longer line than the others"]), new("c", [])], [(0, 1), (1, 2)]), 10);
        Assert.Equal(layout.Boxes[0].Center.X, layout.Boxes[1].Center.X, 6);
        Assert.Equal(layout.Boxes[1].Center.X, layout.Boxes[2].Center.X, 6);
    }

    [Fact]
    public void Draws_inner_diagrams_within_their_boxes()
    {
        var inner = new DiagramContent([new("deep", []), new("deeper", [])], [(0, 1)]);
        var figure = Plot.Diagram(new([new("in", []), new("part", ["Sequential"], 0, inner)], [(0, 1)]));
        Assert.Contains("deeper", figure.ToSvg());
        Assert.True(figure.ToPixels().Width > 0);
    }

    [Fact]
    public void Refuses_circles_and_arrows_to_nowhere()
    {
        Assert.Contains("circle", Assert.Throws<ArgumentException>(() => Plot.Diagram(new([new("a", []), new("b", [])], [(0, 1), (1, 0)]))).Message);
        Assert.Contains("there are 1 boxes", Assert.Throws<ArgumentException>(() => Plot.Diagram(new([new("a", [])], [(0, 1)]))).Message);
    }
}
