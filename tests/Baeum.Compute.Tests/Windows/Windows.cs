namespace Baeum.Compute.Tests;

/// <summary>Windows to try: every combination of a few numbers on each axis, and a plain walk over them.</summary>
internal static class Windows
{
    /// <summary>Seeded windows over 1 to 3 axes: even and odd sizes, strides, dilations and all paddings.</summary>
    public static IEnumerable<Window> Some(int count, int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < count;)
        {
            int rank = i % 4 == 0 ? 1 : i % 4 == 3 ? 3 : 2, most = rank == 3 ? 6 : rank == 2 ? 13 : 40;
            int[] Draw(int low, int high) => [.. Enumerable.Range(0, rank).Select(_ => random.Next(low, high))];
            int[] input = Draw(1, most), size = Draw(1, 6), strides = random.Next(2) == 0 ? Draw(1, 2) : Draw(1, 4), dilations = random.Next(2) == 0 ? Draw(1, 2) : Draw(1, 4);
            var padding = (WindowPadding)random.Next(3);
            if (padding == WindowPadding.Valid && Enumerable.Range(0, rank).Any(a => (size[a] - 1) * dilations[a] + 1 > input[a]))
                continue;
            i++;
            yield return Window.Of(input, size, padding, strides, dilations);
        }
    }

    /// <summary>All (output, tap, place) with the place inside the input.</summary>
    public static IEnumerable<(int Output, int Tap, int Place)> Walk(Window w)
    {
        for (int o = 0; o < w.Output.Count; o++)
            for (int t = 0; t < w.Size.Count; t++)
            {
                int d = o / (w.Output.Height * w.Output.Width) * w.Strides.Depth + t / (w.Size.Height * w.Size.Width) * w.Dilations.Depth - w.Pads.Depth;
                int h = o / w.Output.Width % w.Output.Height * w.Strides.Height + t / w.Size.Width % w.Size.Height * w.Dilations.Height - w.Pads.Height;
                int v = o % w.Output.Width * w.Strides.Width + t % w.Size.Width * w.Dilations.Width - w.Pads.Width;
                if (d >= 0 && d < w.Input.Depth && h >= 0 && h < w.Input.Height && v >= 0 && v < w.Input.Width)
                    yield return (o, t, (d * w.Input.Height + h) * w.Input.Width + v);
            }
    }
}
