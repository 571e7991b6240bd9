using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>Runs a pair loss over an axis as one operation: the mean (or sum) of its values, with gradients for predictions and targets.</summary>
internal static class PairLoss
{
    /// <summary>y[o, i] = mean (or sum) of loss(t[o, j, i], p[o, j, i]) over j. Gradient: dp = dy · ∂loss/∂p / n, dt = dy · ∂loss/∂t / n.</summary>
    public static Variable Values<TLoss>(TLoss loss, Variable t, Variable p, Reduction axis, bool mean) where TLoss : struct, IPairLoss
    {
        var y = Variable.Empty(axis.Result);
        if (axis.Count == 1)
        {
            Elementwise.Map(new PairValue<TLoss>(loss), t.Span, p.Span, y.Span);
        }
        else
        {
            var each = Pool.Rent(p.Size);
            Elementwise.Map(new PairValue<TLoss>(loss), t.Span, p.Span, each.Span);
            if (mean)
                Reduce.Mean(each.Span, axis.Outer, axis.Count, axis.Inner, y.Span);
            else
                Reduce.Sum(each.Span, axis.Outer, axis.Count, axis.Inner, y.Span);
            Pool.Return(each);
        }
        return Tape.Record(y, [t, p], (loss, axis, scale: mean ? 1f / axis.Count : 1f), static (node, s) =>
        {
            if (node.Needs(0))
                Push(node, 0, new PairTargetGradient<TLoss>(s.loss), s.axis, s.scale);
            if (node.Needs(1))
                Push(node, 1, new PairGradient<TLoss>(s.loss), s.axis, s.scale);
        });
    }

    private static void Push<TOp>(TapeNode node, int input, TOp gradient, Reduction axis, float scale) where TOp : struct, IBinaryOp
    {
        var dx = node.DX(input);
        var dy = node.DY;
        Elementwise.Map(gradient, node.X(0), node.X(1), dx);
        if (axis.Inner > 1 || axis.Count == 1)
        {
            int inner = axis.Count == 1 ? dy.Length : axis.Inner;
            for (int row = 0; row * inner < dx.Length; row++)
            {
                var part = dx.Slice(row * inner, inner);
                TensorPrimitives.Multiply(part, dy.Slice(row / axis.Count * inner, inner), part);
                TensorPrimitives.Multiply(part, scale, part);
            }
            return;
        }
        for (int row = 0; row < dy.Length; row++)
        {
            var part = dx.Slice(row * axis.Count, axis.Count);
            TensorPrimitives.Multiply(part, dy[row] * scale, part);
        }
    }
}
