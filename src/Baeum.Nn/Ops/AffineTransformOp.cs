namespace Baeum.Nn;

public static class AffineTransformOp
{
    extension(Variable x)
    {
        /// <summary>Images seen through an affine map of their own: pixel (u, v) of the result, u along the width, is the input's at (a·u + b·v + c, d·u + e·v + f). Shape: [batch, height, width, channels], [batch · 6] → same as x. Gradient: each value gets back its share of dy.</summary>
        /// <param name="maps">a, b, c, d, e, f of each image.</param>
        /// <param name="fillMode">What lies outside of the image: "reflect" (d c b a | a b c d), "wrap" (a b c d | a b c d), "nearest" (a a | a b c d) or "constant".</param>
        /// <param name="fillValue">The constant.</param>
        /// <param name="interpolation">"bilinear" or "nearest". Source: Keras <c>ops.image.affine_transform</c>.</param>
        public Variable AffineTransform(ReadOnlySpan<float> maps, string fillMode = "reflect", float fillValue = 0f, string interpolation = "bilinear")
        {
            if (x.Shape.Rank != 4 || maps.Length != 6 * (long)x.Shape[0])
                throw new ShapeException($"AffineTransform: expected images [batch, height, width, channels] and six numbers for each, received shape {x.Shape} and {maps.Length} numbers.");
            var kept = Tape.Scratch(maps.Length);
            maps.CopyTo(kept.Span);
            var warp = new Warp(kept, x.Shape[1], x.Shape[2], x.Shape[3], Known(fillMode), fillValue, KnownInterpolation(interpolation) == "bilinear");
            var y = Variable.Empty(x.Shape);
            warp.Forward(x.Span, y.Span);
            return Tape.Record(y, [x], warp, static (node, warp) => warp.Backward(node.DY, node.DX(0)));
        }
    }

    /// <summary>The fill mode, if there is one of that name.</summary>
    internal static string Known(string fillMode) => Choice.Of(fillMode, "fill_mode", FillModes);

    /// <summary>The interpolation, if there is one of that name.</summary>
    internal static string KnownInterpolation(string interpolation) => Choice.Of(interpolation, "interpolation", Interpolations);

    private static readonly string[] FillModes = ["reflect", "wrap", "constant", "nearest"], Interpolations = ["bilinear", "nearest"];
}
