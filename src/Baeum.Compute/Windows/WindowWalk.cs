namespace Baeum.Compute;

/// <summary>Finds places by number.</summary>
internal static class WindowWalk
{
    /// <summary>The place in the input that output <paramref name="output"/> sees through tap <paramref name="tap"/>, or −1 if it lies outside.</summary>
    public static int Place(in Window window, int output, int tap)
    {
        var (o, s) = (window.Output, window.Size);
        int d = output / (o.Height * o.Width) * window.Strides.Depth + tap / (s.Height * s.Width) * window.Dilations.Depth - window.Pads.Depth;
        int h = output / o.Width % o.Height * window.Strides.Height + tap / s.Width % s.Height * window.Dilations.Height - window.Pads.Height;
        int w = output % o.Width * window.Strides.Width + tap % s.Width * window.Dilations.Width - window.Pads.Width;
        bool inside = (uint)d < (uint)window.Input.Depth && (uint)h < (uint)window.Input.Height && (uint)w < (uint)window.Input.Width;
        return inside ? (d * window.Input.Height + h) * window.Input.Width + w : -1;
    }
}
