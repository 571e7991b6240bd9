using Baeum.Data;

namespace Baeum.Plots;

/// <summary>Stretches a picture over a box: each target pixel is the mean of the area it covers, so enlarged pixels stay sharp squares and shrunk pictures stay smooth.</summary>
internal static class PictureSampler
{
    public static void Draw(Pixels picture, PixelBox box, Pixels page, PixelBox clip)
    {
        var visible = box.Intersect(clip);
        if (visible.IsEmpty)
            return;
        double stepX = (double)picture.Width / box.Width, stepY = (double)picture.Height / box.Height;
        double unit = picture.Depth == 16 ? 1 / 257.0 : 1;
        for (int y = visible.Top; y < visible.Bottom; y++)
            for (int x = visible.Left; x < visible.Right; x++)
            {
                var (color, opacity) = Mean(picture, (x - box.Left) * stepX, (y - box.Top) * stepY, stepX, stepY, unit);
                Painter.Blend(page.Row(y).Slice(3 * x, 3), color, opacity);
            }
    }

    private static (Color Color, int Opacity) Mean(Pixels picture, double left, double top, double width, double height, double unit)
    {
        double r = 0, g = 0, b = 0, alpha = 0, area = 0, right = Math.Min(picture.Width, left + width), bottom = Math.Min(picture.Height, top + height);
        bool isGrey = picture.Channels < 3, hasAlpha = picture.Channels % 2 == 0;
        // Enlarged, most target pixels lie within one pixel of the picture.
        if (right <= (int)left + 1 && bottom <= (int)top + 1)
        {
            var one = picture.Row((int)top).Slice((int)left * picture.Channels, picture.Channels);
            return (new Color(Whole(one[0] * unit), Whole(one[isGrey ? 0 : 1] * unit), Whole(one[isGrey ? 0 : 2] * unit)), hasAlpha ? Whole(one[^1] * unit) : 255);
        }
        for (int y = (int)top; y < bottom; y++)
        {
            var row = picture.Row(y);
            for (int x = (int)left; x < right; x++)
            {
                double share = (Math.Min(right, x + 1) - Math.Max(left, x)) * (Math.Min(bottom, y + 1) - Math.Max(top, y));
                var pixel = row.Slice(x * picture.Channels, picture.Channels);
                double opaque = share * (hasAlpha ? pixel[^1] * unit / 255 : 1);
                area += share;
                alpha += opaque;
                r += opaque * pixel[0];
                g += opaque * pixel[isGrey ? 0 : 1];
                b += opaque * pixel[isGrey ? 0 : 2];
            }
        }
        return alpha == 0 ? default : (new Color(Whole(r * unit / alpha), Whole(g * unit / alpha), Whole(b * unit / alpha)), Whole(255 * alpha / area));
    }

    private static byte Whole(double value) => (byte)Math.Min(255, Math.Round(value));
}
