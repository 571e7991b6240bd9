using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>The operations that treat every value alike: an operator struct makes the value, another one its gradient.</summary>
internal static class Pointwise
{
    /// <summary>y = op(x) with dx = gradient(x, dy).</summary>
    public static Variable FromInput<TOp, TGradient>(Variable x, TOp op, TGradient gradient)
        where TOp : struct, IUnaryOp
        where TGradient : struct, IBinaryOp
    {
        var y = Variable.Empty(x.Shape);
        Elementwise.Map(op, x.Span, y.Span);
        return Tape.Record(y, [x], gradient, static (node, gradient) =>
        {
            var dy = node.DY;
            Elementwise.Map(gradient, node.X(0), dy, node.DXOverDY(0));
        });
    }

    /// <summary>y = op(x) with dx = gradient(y, dy).</summary>
    public static Variable FromResult<TOp, TGradient>(Variable x, TOp op, TGradient gradient)
        where TOp : struct, IUnaryOp
        where TGradient : struct, IBinaryOp
    {
        var y = Variable.Empty(x.Shape);
        Elementwise.Map(op, x.Span, y.Span);
        return Tape.Record(y, [x], gradient, static (node, gradient) =>
        {
            var dy = node.DY;
            Elementwise.Map(gradient, node.Y, dy, node.DXOverDY(0));
        });
    }

    /// <summary>y = op(x), a step function: no gradient passes.</summary>
    public static Variable Constant<TOp>(Variable x, TOp op)
        where TOp : struct, IUnaryOp
    {
        var y = Variable.Empty(x.Shape);
        Elementwise.Map(op, x.Span, y.Span);
        return y;
    }
}
