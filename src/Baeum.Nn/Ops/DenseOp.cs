using Baeum.Compute;

namespace Baeum.Nn;

public static class DenseOp
{
    extension(Variable x)
    {
        /// <summary>activation(x · kernel + bias) as one operation. Shape: [..., in], [in, units], [units] → [..., units].</summary>
        /// <remarks>Gradient with dz = dy · activation'(z): dkernel = xᵀ · dz, dbias = Σ dz, dx = dz · kernelᵀ. relu, sigmoid and tanh are computed within the product; other activations follow it.</remarks>
        public Variable Dense(Variable kernel, Variable? bias = null, Activation? activation = null) => Fused.Apply(new Product(x, kernel, bias), activation);
    }

    private readonly struct Product(Variable x, Variable kernel, Variable? bias) : IProduct
    {
        public Variable Of<TActivation, TGradient>(TActivation activation, TGradient gradient)
            where TActivation : struct, IUnaryOp
            where TGradient : struct, IBinaryOp
        {
            if (kernel.Shape.Rank != 2 || x.Shape.Rank < 1 || x.Shape[^1] != kernel.Shape[0])
                throw new ShapeException($"Dense: expected [..., in] · [in, units], received {x.Shape} · {kernel.Shape}.");
            var (inputs, units) = (kernel.Shape[0], kernel.Shape[1]);
            if (bias is not null && bias.Shape != [units])
                throw new ShapeException($"Dense: expected a bias of shape ({units},), received {bias.Shape}.");
            var y = Variable.Empty(x.Shape.With(^1, units));
            var sizes = new Sizes(y.Size / Math.Max(units, 1), inputs, units);
            Gemm.Multiply(activation, x.Span, kernel.Span, bias is null ? [] : bias.Span, y.Span, sizes.Rows, units, inputs);
            ReadOnlySpan<Variable> operands = bias is null ? [x, kernel] : [x, kernel, bias];
            return Tape.Record(y, operands, (sizes, gradient), static (node, state) => Backward(node, state.sizes, state.gradient));
        }
    }

    private static void Backward<TGradient>(TapeNode node, Sizes sizes, TGradient gradient)
        where TGradient : struct, IBinaryOp
    {
        var (rows, inputs, units) = sizes;
        var dz = Fused.Gradient(node, gradient, units, out var scratch);
        if (node.Needs(1))
            Gemm.Multiply(node.X(0), dz, node.DX(1), inputs, units, rows, transposeA: true);
        if (node.Needs(0))
            Gemm.Multiply(dz, node.X(1), node.DX(0), rows, inputs, units, transposeB: true);
        if (scratch is not null)
            Pool.Return(scratch);
    }

    private readonly record struct Sizes(int Rows, int Inputs, int Units);
}
