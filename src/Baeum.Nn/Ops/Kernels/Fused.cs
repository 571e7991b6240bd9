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

    /// <summary>Memory for dz = dy · activation'(z), filled; null where dz is dy itself.</summary>
    public static Block? Gradient<TGradient>(TapeNode node, TGradient gradient)
        where TGradient : struct, IBinaryOp
    {
        if (typeof(TGradient) == typeof(Second))
            return null;
        var dz = Pool.Rent(node.DY.Length);
        Elementwise.Map(gradient, node.Y, node.DY, dz.Span);
        return dz;
    }
}
