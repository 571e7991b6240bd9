namespace Baeum.Plots.Tests;

public class TreeLayoutTests
{
    private static TreeBox Random(Random random, int depth)
        => new([new string('x', random.Next(1, 30))], depth == 0 || random.Next(4) == 0 ? [] : [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Random(random, depth - 1))]);

    [Fact]
    public void No_two_boxes_overlap_and_parents_stand_over_the_middle_of_their_children()
    {
        for (int seed = 0; seed < 40; seed++)
        {
            var layout = new TreeLayout(Random(new Random(seed), 5), 10);
            for (int i = 0; i < layout.Nodes.Length; i++)
            {
                var (node, _, place) = layout.Nodes[i];
                Assert.InRange(place.Left, -1e-6, layout.Width);
                Assert.InRange(place.Right, 0, layout.Width + 1e-6);
                for (int j = 0; j < i; j++)
                    Assert.False(place.Overlaps(layout.Nodes[j].Place), $"seed {seed}: boxes {i} and {j}");
                double[] children = [.. layout.Nodes.Where(n => n.Parent == i).Select(n => n.Place.Center.X)];
                Assert.Equal(node.Children.Count, children.Length);
                if (children.Length > 0)
                    Assert.Equal((children[0] + children[^1]) / 2, place.Center.X, 6);
            }
        }
    }

    [Fact]
    public void A_title_or_a_small_page_makes_it_smaller_and_cuts_nothing()
    {
        var root = Random(new Random(2), 4);
        foreach (var figure in new[] { Plot.Tree(root).Title("a\nb"), Plot.Tree(root).FigSize(3, 2) })
        {
            var page = figure.ToPixels();
            // The last row of pixels is the page's.
            Assert.All(page.Row(page.Height - 1).ToArray(), value => Assert.Equal(255, value));
        }
    }

    [Fact]
    public void Text_on_a_dark_box_is_white()
    {
        string svg = Plot.Tree(new(["dark"], [new(["light"], [], "white", "True")], "navy")).ToSvg();
        Assert.Contains("#ffffff", svg);
        Assert.Contains("True", svg);
    }
}
