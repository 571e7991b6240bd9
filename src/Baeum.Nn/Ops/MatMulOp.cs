namespace Baeum.Nn;

public static class MatMulOp
{
    extension(Variable a)
    {
        /// <summary>Matrix product op(a) · op(b) of the last two axes, op being the transpose where asked for; the axes before them are a batch and broadcast. Shape: [..., m, k] · [..., k, n] → [..., m, n].</summary>
        /// <remarks>Gradient: da = dy · bᵀ, db = aᵀ · dy, each summed over the batch axes along which it was repeated.</remarks>
        public Variable MatMul(Variable b, bool transposeA = false, bool transposeB = false)
        {
            if (a.Shape.Rank < 2 || b.Shape.Rank < 2 || a.Shape[transposeA ? ^2 : ^1] != b.Shape[transposeB ? ^1 : ^2])
                throw new ShapeException($"MatMul: expected [..., m, k] · [..., k, n], received {Text(a, transposeA)} · {Text(b, transposeB)}.");
            var products = MatrixProducts.Of(a.Shape, b.Shape, transposeA, transposeB);
            var y = Variable.Empty(products.Result);
            products.Multiply(a.Span, b.Span, y.Span);
            return Tape.Record(y, [a, b], products, static (node, products) =>
            {
                if (node.Needs(0))
                    products.GradientA(node.DY, node.X(1), node.DX(0));
                if (node.Needs(1))
                    products.GradientB(node.DY, node.X(0), node.DX(1));
            });
        }
    }

    private static string Text(Variable x, bool transposed) => transposed ? $"{x.Shape}ᵀ" : $"{x.Shape}";
}
