using Baeum.Compute;

namespace Baeum.Nn;

public static class ConvolveDepthwiseOp
{
    extension(Variable x)
    {
        /// <summary>activation(x ∗ kernel + bias) with each channel convolved by itself, as one operation: <c>z[o, c, m] = Σ x[o · stride + t · dilation - pad, c] · kernel[t, c, m] + bias[c, m]</c>. Shape: [batch, ..., in], [..., in, multiplier], [in · multiplier] → [batch, ..., in · multiplier].</summary>
        /// <remarks>Gradient with dz = dy · activation'(z): dkernel[t, c, m] = Σ x · dz, dbias = Σ dz, dx = Σ dz · kernel over all taps that saw x. Source: Keras <c>ops.depthwise_conv</c>.</remarks>
        /// <param name="kernel">The kernel.</param>
        /// <param name="bias">Added to each channel's results, or null.</param>
        /// <param name="activation">Applied to the sum; null is linear.</param>
        /// <param name="strides">Distance from one result to the next; empty is 1.</param>
        /// <param name="padding">"valid", "same" or "causal".</param>
        /// <param name="dilations">Distance from one tap to the next; empty is 1.</param>
        public Variable ConvolveDepthwise(Variable kernel, Variable? bias = null, Activation? activation = null, Size strides = default, string padding = "valid", Size dilations = default)
        {
            int axes = kernel.Shape.Rank - 2;
            if (axes is < 1 or > 3 || x.Shape.Rank != axes + 2 || x.Shape[^1] != kernel.Shape[^2] || bias is not null && bias.Shape != [kernel.Shape[^2] * kernel.Shape[^1]])
                throw new ShapeException($"ConvolveDepthwise: expected [batch, ..., in] with a kernel [..., in, multiplier] and a bias [in · multiplier], received {x.Shape} with {kernel.Shape} and {bias?.Shape.ToString() ?? "none"}.");
            var window = Sliding.Of(x.Shape, kernel.Shape[..axes], strides, padding, dilations);
            return Fused.Apply(new Product(x, kernel, bias, new DepthwiseShape(x.Shape[0], window, x.Shape[^1], kernel.Shape[^1])), activation);
        }
    }

    private readonly struct Product(Variable x, Variable kernel, Variable? bias, DepthwiseShape shape) : IProduct
    {
        public Variable Of<TActivation, TGradient>(TActivation activation, TGradient gradient)
            where TActivation : struct, IUnaryOp
            where TGradient : struct, IBinaryOp
        {
            var y = Variable.Empty(Sliding.Result(x.Shape, shape.Window, shape.Filters));
            DepthwiseConvolution.Forward(shape, activation, x.Span, kernel.Span, bias is null ? [] : bias.Span, y.Span);
            ReadOnlySpan<Variable> operands = bias is null ? [x, kernel] : [x, kernel, bias];
            return Tape.Record(y, operands, (shape, gradient), static (node, state) => Backward(node, state.shape, state.gradient));
        }
    }

    private static void Backward<TGradient>(TapeNode node, DepthwiseShape shape, TGradient gradient)
        where TGradient : struct, IBinaryOp
    {
        var dz = Fused.Gradient(node, gradient, shape.Filters, out var scratch);
        if (node.Needs(1))
            DepthwiseConvolution.KernelGradient(shape, node.X(0), dz, node.DX(1));
        if (node.Needs(0))
            DepthwiseConvolution.InputGradient(shape, dz, node.X(1), node.DX(0));
        if (scratch is not null)
            Pool.Return(scratch);
    }
}
