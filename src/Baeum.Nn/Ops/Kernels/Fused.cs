using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>A product with weights that can apply an activation while it writes its result.</summary>
internal interface IProduct
{
    /// <summary>activation(product), recorded; the gradient's operator gives dz from the result and dy.</summary>
    Variable Of<TActivation, TGradient>(TActivation activation, TGradient gradient)
        where TActivation : struct, IUnaryOp
        where TGradient : struct, IBinaryOp;
}

/// <summary>Chooses what a product does of an activation: relu, sigmoid and tanh within it, others after it.</summary>
internal static class Fused
{
    public static Variable Apply<TProduct>(TProduct product, Activation? activation)
        where TProduct : struct, IProduct
        => activation?.Fusion switch
        {
            null or Fusion.Linear => product.Of(new Compute.Identity(), new Second()),
            Fusion.Relu => product.Of(new Relu(), new ReluGradient()),
            Fusion.Sigmoid => product.Of(new Sigmoid(), new SigmoidGradient()),
            Fusion.Tanh => product.Of(new Tanh(), new TanhGradient()),
            _ => activation.Of(product.Of(new Compute.Identity(), new Second())),
        };

    /// <summary>dz = dy · activation'(z), and its sum over all rows of <paramref name="units"/> columns as the gradient of input 2, the bias, if that needs one. It stands over dy, or in memory that is the caller's to return.</summary>
    public static ReadOnlySpan<float> Gradient<TGradient>(TapeNode node, TGradient gradient, int units, out Block? memory)
        where TGradient : struct, IBinaryOp
    {
        bool hasBias = node.InputCount > 2 && node.Needs(2), isLinear = typeof(TGradient) == typeof(Second);
        int rows = node.DY.Length / Math.Max(units, 1);
        var dz = isLinear ? [] : node.SpareDY;
        memory = isLinear || !dz.IsEmpty ? null : Pool.Rent(node.DY.Length);
        if (memory is not null)
            dz = memory.Span;
        if (isLinear && hasBias)
            Reduce.Sum(node.DY, 1, rows, units, node.DX(2));
        else if (hasBias)
            Reduce.MapSum(gradient, node.Y, node.DY, rows, units, dz, node.DX(2));
        else if (!isLinear)
            Elementwise.Map(gradient, node.Y, node.DY, dz);
        return isLinear ? node.DY : dz;
    }
}
