using System.Numerics;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>The operations on two values that broadcast as NumPy's: an operator struct makes the value, two more the partial derivatives.</summary>
internal static class Pairwise
{
    /// <summary>y = op(a, b) with da = dy · partialA(a, b) and db = dy · partialB(a, b), each summed over the axes along which its operand was repeated.</summary>
    public static Variable Map<TOp, TA, TB>(string name, Variable a, Variable b, TOp op, TA partialA, TB partialB)
        where TOp : struct, IBinaryOp
        where TA : struct, IBinaryOp
        where TB : struct, IBinaryOp
    {
        var y = Broadcast.Map(name, op, a, b);
        return Tape.Record(y, [a, b], (y.Shape, partialA, partialB), static (node, state) =>
        {
            var (shape, partialA, partialB) = state;
            if (node.Needs(0))
                Gradient(node, 0, shape, partialA);
            if (node.Needs(1))
                Gradient(node, 1, shape, partialB);
        });
    }

    private static void Gradient<TPartial>(TapeNode node, int i, Shape shape, TPartial partial)
        where TPartial : struct, IBinaryOp
    {
        var (a, b, x) = (node.Input(0), node.Input(1), node.Input(i));
        if (a.Shape == b.Shape)
        {
            Elementwise.Map(new Chain<TPartial>(partial), a.Span, b.Span, node.DY, node.DX(i));
            return;
        }
        var whole = x.Shape == shape ? null : Pool.Rent(shape.Size);
        var dx = whole is null ? node.DX(i) : whole.Span;
        Broadcast.Map(partial, a.Span, a.Shape, b.Span, b.Shape, dx, shape);
        Elementwise.Map(new Compute.Multiply(), dx, node.DY, dx);
        if (whole is not null)
        {
            Broadcast.SumTo(dx, shape, node.DX(i), x.Shape);
            Pool.Return(whole);
        }
    }

    /// <summary>(a, b, dy) ↦ partial(a, b) · dy</summary>
    private readonly struct Chain<TPartial>(TPartial partial) : ITernaryOp
        where TPartial : struct, IBinaryOp
    {
        public float Invoke(float a, float b, float c) => partial.Invoke(a, b) * c;
        public Vector<float> Invoke(Vector<float> a, Vector<float> b, Vector<float> c) => partial.Invoke(a, b) * c;
    }
}
