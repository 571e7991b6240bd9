namespace Baeum.Plots.Tests;

public class CoverageTests
{
    private static readonly PixelBox Page = new(0, 0, 20, 20);

    [Fact]
    public void Gives_each_pixel_its_share_of_a_rectangle()
    {
        var coverage = new Coverage();
        coverage.Add([new(1.5, 1), new(3.25, 1), new(3.25, 2.5), new(1.5, 2.5)]);
        coverage.Resolve(Page);

        Assert.Equal([128, 255, 64], coverage.Row(1).ToArray().Select(v => (int)v));
        Assert.Equal([64, 128, 32], coverage.Row(2).ToArray().Select(v => (int)v));
    }

    [Fact]
    public void Covers_as_much_as_the_area_of_any_triangle()
    {
        var random = new Random(1);
        for (int i = 0; i < 500; i++)
        {
            Point a = Next(random), b = Next(random), c = Next(random);
            var coverage = new Coverage();
            coverage.Add([a, b, c]);
            double area = Math.Abs((b.X - a.X) * (c.Y - a.Y) - (c.X - a.X) * (b.Y - a.Y)) / 2;
            Assert.Equal(area, Sum(coverage, Page), 0.15 + area * 0.01);
        }
    }

    [Fact]
    public void Cuts_off_at_the_clip_and_from_far_away()
    {
        var coverage = new Coverage();
        coverage.Add([new(-1e9, -1e9), new(1e9, -1e9), new(1e9, 1e9), new(-1e9, 1e9)]);
        Assert.Equal(400, Sum(coverage, Page), 1e-9);

        coverage.Add([new(-50, 5), new(10, 5), new(10, 10), new(-50, 10)]);
        Assert.Equal(50, Sum(coverage, Page), 1e-9);

        coverage.Add([new(15, -20), new(100, -20), new(100, 40), new(15, 40)]);
        Assert.Equal(100, Sum(coverage, Page), 1e-9);
    }

    [Fact]
    public void Unites_overlaps_and_cuts_holes()
    {
        var coverage = new Coverage();
        coverage.Add([new(0, 0), new(10, 0), new(10, 10), new(0, 10)]);
        coverage.Add([new(5, 0), new(15, 0), new(15, 10), new(5, 10)]);
        Assert.Equal(150, Sum(coverage, Page), 1e-9);

        coverage.Add([new(0, 0), new(10, 0), new(10, 10), new(0, 10)]);
        coverage.Add([new(2, 2), new(2, 8), new(8, 8), new(8, 2)]);
        Assert.Equal(64, Sum(coverage, Page), 1e-9);
    }

    private static Point Next(Random random) => new(random.NextDouble() * 20, random.NextDouble() * 20);

    private static double Sum(Coverage coverage, PixelBox clip)
    {
        coverage.Resolve(clip);
        double sum = 0;
        for (int y = coverage.Bounds.Top; y < coverage.Bounds.Bottom; y++)
            foreach (byte share in coverage.Row(y))
                sum += share / 255.0;
        return sum;
    }
}
