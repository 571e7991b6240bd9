using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Resize by whole factors becomes UpSampling2D (or 1D, 3D).</summary>
internal static class OnnxReadResizing
{
    public static OnnxOperand[] Resize(OnnxNodeReader node)
    {
        var x = node.Data(0);
        int[] factors = Factors(node, x.Shape);
        string mode = node.Text("mode", "nearest"), positions = node.Text("coordinate_transformation_mode", node.Node.OpType == "Upsample" ? "asymmetric" : "half_pixel");
        bool nearest = mode == "nearest" && (positions == "asymmetric" && node.Text("nearest_mode", node.Node.OpType == "Upsample" ? "floor" : "round_prefer_floor") == "floor" || positions is "half_pixel" or "pytorch_half_pixel");
        bool linear = mode == "linear" && positions is "half_pixel" or "pytorch_half_pixel" && factors.Length == 2;
        if (!nearest && !linear)
            throw node.Refuse($"Resize with mode = {mode} and coordinate_transformation_mode = {positions}");
        Layer layer = factors.Length switch
        {
            1 => new UpSampling1D(factors[0]),
            2 => new UpSampling2D(factors) { Interpolation = linear ? "bilinear" : "nearest" },
            _ => new UpSampling3D(factors),
        };
        return [OnnxOperand.Data(node.Apply(layer, node.InOrder(x, OnnxReadConvolution.Last(x.Shape.Rank))), OnnxReadConvolution.First(x.Shape.Rank))];
    }

    /// <summary>The factor of each spatial axis.</summary>
    private static int[] Factors(OnnxNodeReader node, Shape x)
    {
        int scales = node.Node.OpType == "Upsample" ? 1 : 2;
        double[] factors = node.Has(3) ? [.. node.Whole(3).Select((n, axis) => axis < 2 ? 1 : (double)n / x[axis])]
            : node.Has(scales) ? [.. node.Constant(scales).Values.Select(v => (double)v)]
            : [.. (node.Find("scales")?.Floats ?? []).Select(v => (double)v)];
        return x.Rank is >= 3 and <= 5 && factors.Length == x.Rank && factors[0] == 1 && factors[1] == 1 && factors.All(f => f >= 1 && f <= 1024 && f == Math.Floor(f)) ? [.. factors.Skip(2).Select(f => (int)f)]
            : throw node.Refuse("Resize by factors that are not whole, or of the batch or the channels,");
    }
}
