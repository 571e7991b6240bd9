using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

public static class ConvolveTransposedOp
{
    extension(Variable x)
    {
        /// <summary>The transposed convolution to a given shape, which spreads each value over a window: <c>y[i · stride + t · dilation - pad, f] += x[i, c] · kernel[t, f, c]</c>; it is the input gradient of the convolution from y to x. Shape: [batch, ..., in], [..., filters, in] → result.</summary>
        /// <remarks>Gradient: dx is the convolution of dy with the kernel, dkernel[t, f, c] = Σ dy · x. Source: Keras <c>ops.conv_transpose</c>.</remarks>
        /// <param name="kernel">The kernel.</param>
        /// <param name="result">[batch, ..., filters]; of what its axes lack of (n - 1) · stride + extent positions, the smaller half is cut off in front.</param>
        /// <param name="strides">Distance from one window to the next; empty is 1.</param>
        /// <param name="dilations">Distance from one tap to the next; empty is 1.</param>
        public Variable ConvolveTransposed(Variable kernel, Shape result, Size strides = default, Size dilations = default)
        {
            int axes = kernel.Shape.Rank - 2;
            if (axes is < 1 or > 3 || x.Shape.Rank != axes + 2 || x.Shape[^1] != kernel.Shape[^1] || result.Rank != x.Shape.Rank || result[0] != x.Shape[0] || result[^1] != kernel.Shape[^2])
                throw new ShapeException($"ConvolveTransposed: expected [batch, ..., in] with a kernel [..., filters, in] and a result [batch, ..., filters], received {x.Shape} with {kernel.Shape} and {result}.");
            var window = Sliding.Transposed(x.Shape, result, kernel.Shape[..axes], strides, dilations);
            var shape = new ConvolutionShape(x.Shape[0], window, result[^1], x.Shape[^1]);
            var y = Variable.Empty(result);
            Convolution.InputGradient(shape, x.Span, kernel.Span, y.Span);
            return Tape.Record(y, [x, kernel], shape, static (node, shape) =>
            {
                if (node.Needs(1))
                    Convolution.KernelGradient(shape, node.DY, node.X(0), node.DX(1));
                if (node.Needs(0))
                    Convolution.Forward(shape, new Compute.Identity(), node.DY, node.X(1), [], node.DX(0));
            });
        }
    }
}
