using Baeum.Compute;

namespace Baeum.Nn;

public static class ConvolveOp
{
    extension(Variable x)
    {
        /// <summary>activation(x ∗ kernel + bias) as one operation, over 1 to 3 spatial axes: <c>z[o, f] = Σ x[o · stride + t · dilation - pad, c] · kernel[t, c, f] + bias[f]</c>. Shape: [batch, ..., in], [..., in / groups, filters], [filters] → [batch, ..., filters].</summary>
        /// <remarks>
        /// Gradient with dz = dy · activation'(z): dkernel[t, c, f] = Σ x · dz, dbias = Σ dz, dx = Σ dz · kernel over all taps that saw x. relu, sigmoid and tanh are computed within it; other activations follow it.
        /// The number of groups follows from the shapes. Source: Keras <c>ops.conv</c>.
        /// </remarks>
        /// <param name="kernel">The kernel.</param>
        /// <param name="bias">Added to each filter's result, or null.</param>
        /// <param name="activation">Applied to the sum; null is linear.</param>
        /// <param name="strides">Distance from one result to the next; empty is 1.</param>
        /// <param name="padding">"valid", "same" or "causal".</param>
        /// <param name="dilations">Distance from one tap to the next; empty is 1.</param>
        public Variable Convolve(Variable kernel, Variable? bias = null, Activation? activation = null, Size strides = default, string padding = "valid", Size dilations = default)
        {
            int axes = kernel.Shape.Rank - 2, filters = kernel.Shape.Rank > 1 ? kernel.Shape[^1] : 0;
            if (axes is < 1 or > 3 || x.Shape.Rank != axes + 2 || kernel.Shape[^2] == 0 || x.Shape[^1] % kernel.Shape[^2] != 0 || bias is not null && bias.Shape != [filters])
                throw new ShapeException($"Convolve: expected [batch, ..., in] with a kernel [..., in / groups, filters] and a bias [filters], received {x.Shape} with {kernel.Shape} and {bias?.Shape.ToString() ?? "none"}.");
            var window = Sliding.Of(x.Shape, kernel.Shape[..axes], strides, padding, dilations);
            return Fused.Apply(new Product(x, kernel, bias, new ConvolutionShape(x.Shape[0], window, x.Shape[^1], filters, x.Shape[^1] / kernel.Shape[^2])), activation);
        }
    }

    private readonly struct Product(Variable x, Variable kernel, Variable? bias, ConvolutionShape shape) : IProduct
    {
        public Variable Of<TActivation, TGradient>(TActivation activation, TGradient gradient)
            where TActivation : struct, IUnaryOp
            where TGradient : struct, IBinaryOp
        {
            var y = Variable.Empty(Sliding.Result(x.Shape, shape.Window, shape.Filters));
            Convolution.Forward(shape, activation, x.Span, kernel.Span, bias is null ? [] : bias.Span, y.Span);
            ReadOnlySpan<Variable> operands = bias is null ? [x, kernel] : [x, kernel, bias];
            return Tape.Record(y, operands, (shape, gradient), static (node, state) => Backward(node, state.shape, state.gradient));
        }
    }

    private static void Backward<TGradient>(TapeNode node, ConvolutionShape shape, TGradient gradient)
        where TGradient : struct, IBinaryOp
    {
        var dz = Fused.Gradient(node, gradient, shape.Filters, out var scratch);
        if (node.Needs(1))
            Convolution.KernelGradient(shape, node.X(0), dz, node.DX(1));
        if (node.Needs(0))
            Convolution.InputGradient(shape, dz, node.X(1), node.DX(0));
        if (scratch is not null)
            Pool.Return(scratch);
    }
}
