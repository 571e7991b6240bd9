namespace Baeum.Nn;

/// <summary>What the random layers share that look past the border of an image.</summary>
public abstract class FilledWarpLayer : WarpLayer
{
    private protected FilledWarpLayer()
    {
    }

    /// <summary>What lies outside of the image: "reflect" (d c b a | a b c d), "wrap" (a b c d | a b c d), "nearest" (a a | a b c d) or "constant".</summary>
    public string FillMode { get; init => field = AffineTransformOp.Known(value); } = "reflect";

    /// <summary>The constant.</summary>
    public double FillValue { get; init; }

    /// <summary>"bilinear" or "nearest".</summary>
    public string Interpolation { get; init => field = AffineTransformOp.KnownInterpolation(value); } = "bilinear";

    private protected override (string FillMode, double FillValue, string Interpolation) Filling => (FillMode, FillValue, Interpolation);
}
