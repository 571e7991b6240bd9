namespace Baeum.Nn;

/// <summary>Runs a row loss over an axis as one operation, with gradients for predictions and targets. Rows are shared among the threads.</summary>
internal static unsafe class RowLoss
{
    /// <summary>y[o, i] = loss(t[o, :, i], p[o, :, i]); a label loss has targets of y's shape.</summary>
    public static Variable Values<TLoss>(TLoss loss, Variable t, Variable p, Reduction axis) where TLoss : struct, IRowLoss
    {
        var y = Variable.Empty(axis.Result);
        fixed (float* pt = t.Span, pp = p.Span, py = y.Span)
            new RowLossBody<TLoss>(loss, axis, Wide(t, y)) { T = pt, P = pp, Y = py }.Run();
        return Tape.Record(y, [t, p], (loss, axis), static (node, s) =>
        {
            bool wide = Wide(node.Input(0), node.DY.Length);
            fixed (float* pt = node.X(0), pp = node.X(1), dy = node.DY)
            {
                if (node.Needs(0))
                    fixed (float* dt = node.DX(0))
                        new RowLossBody<TLoss>(s.loss, s.axis, wide) { T = pt, P = pp, DY = dy, DT = dt }.Run();
                if (node.Needs(1))
                    fixed (float* dp = node.DX(1))
                        new RowLossBody<TLoss>(s.loss, s.axis, wide) { T = pt, P = pp, DY = dy, DP = dp }.Run();
            }
        });
    }

    /// <summary>Whether a row of targets is as long as a row of predictions; else it is one class number.</summary>
    private static bool Wide(Variable t, Variable y) => Wide(t, y.Size);

    private static bool Wide(Variable t, int rows) => t.Size != rows;
}
