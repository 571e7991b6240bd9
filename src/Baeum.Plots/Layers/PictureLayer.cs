using Baeum.Data;

namespace Baeum.Plots;

/// <summary>A picture whose pixel (row i, column j) is the unit square around x = j, y = i.</summary>
internal sealed record PictureLayer(Pixels Pixels) : Layer
{
    public override Extent X => Extent.Fixed(-0.5, Pixels.Width - 0.5);

    public override Extent Y => Extent.Fixed(-0.5, Pixels.Height - 0.5);

    public override void Draw(Scene scene, Projection to, Theme theme)
    {
        Point a = to.At(-0.5, -0.5), b = to.At(Pixels.Width - 0.5, Pixels.Height - 0.5);
        scene.Picture(new(a.X, Math.Min(a.Y, b.Y), b.X, Math.Max(a.Y, b.Y)), Pixels);
    }
}
