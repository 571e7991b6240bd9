namespace Baeum.Nn;

/// <summary>Brings images [..., h, w, channels] to the aspect ratio of a height and a width. Source: Keras <c>ops.image.resize</c>.</summary>
internal static class AspectRatio
{
    /// <summary>The largest window in the middle that has the ratio.</summary>
    public static Variable Crop(Variable x, int height, int width)
    {
        int h = x.Shape[^3], w = x.Shape[^2];
        int rows = Math.Max(Math.Min(h, Scaled(w, height, width)), 1), columns = Math.Max(Math.Min(w, Scaled(h, width, height)), 1);
        return Window(x, (h - rows) / 2, (w - columns) / 2, rows, columns);
    }

    /// <summary>The image in the middle of the smallest background that has the ratio; an odd row or column too many is left out, as in Keras.</summary>
    public static Variable Pad(Variable x, int height, int width, float value)
    {
        int h = x.Shape[^3], w = x.Shape[^2];
        int above = (Math.Max(h, Scaled(w, height, width)) - h) / 2, before = (Math.Max(w, Scaled(h, width, height)) - w) / 2;
        return above > 0 ? x.Pad(-3, above, above, value) : before > 0 ? x.Pad(-2, before, before, value) : x;
    }

    /// <summary>A window of the images.</summary>
    public static Variable Window(Variable x, int top, int left, int rows, int columns)
    {
        if (rows < x.Shape[^3])
            x = x.Slice(-3, top, rows);
        return columns < x.Shape[^2] ? x.Slice(-2, left, columns) : x;
    }

    private static int Scaled(int length, int numerator, int denominator) => (int)((double)length * numerator / denominator);
}
