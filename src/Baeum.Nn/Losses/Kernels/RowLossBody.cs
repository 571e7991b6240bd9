using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>A share of the rows of a row loss: their values, or one of their gradients.</summary>
/// <remarks>Rows along an inner axis are not contiguous; they are copied to spare memory and back.</remarks>
internal readonly unsafe struct RowLossBody<TLoss>(TLoss loss, Reduction axis, bool wide) : IParallelBody where TLoss : struct, IRowLoss
{
    private const int ValuesInPart = 1 << 13;

    public float* T { private get; init; }

    public float* P { private get; init; }

    /// <summary>Where the values go, or null.</summary>
    public float* Y { private get; init; }

    public float* DY { private get; init; }

    /// <summary>Where the targets' gradient goes, or null.</summary>
    public float* DT { private get; init; }

    /// <summary>Where the predictions' gradient goes, or null.</summary>
    public float* DP { private get; init; }

    private int Rows => axis.Outer * axis.Inner;

    private int RowsInPart => Math.Max(1, ValuesInPart / Math.Max(1, axis.Count));

    public void Run() => Threads.For((Rows + RowsInPart - 1) / RowsInPart, this);

    public void Run(int part)
    {
        int end = Math.Min(Rows, (part + 1) * RowsInPart);
        if (axis.Inner == 1)
        {
            for (int row = part * RowsInPart; row < end; row++)
            {
                long at = (long)row * axis.Count;
                Row(row, wide ? T + at : T + row, P + at, DT == null ? null : wide ? DT + at : DT + row, DP == null ? null : DP + at);
            }
            return;
        }
        var spare = Pool.Rent(3 * axis.Count);
        fixed (float* t = spare.Span)
            for (int row = part * RowsInPart; row < end; row++)
                Gathered(row, t, t + axis.Count, t + 2 * axis.Count);
        Pool.Return(spare);
    }

    private void Gathered(int row, float* t, float* p, float* d)
    {
        long at = (long)(row / axis.Inner) * axis.Count * axis.Inner + row % axis.Inner;
        for (int j = 0; j < axis.Count; j++)
        {
            p[j] = P[at + (long)j * axis.Inner];
            t[j] = wide ? T[at + (long)j * axis.Inner] : T[row];
        }
        Row(row, t, p, DT == null ? null : d, DP == null ? null : d);
        if (DP != null)
            Scatter(d, DP + at);
        else if (DT != null && wide)
            Scatter(d, DT + at);
        else if (DT != null)
            DT[row] = d[0];
    }

    private void Scatter(float* d, float* to)
    {
        for (int j = 0; j < axis.Count; j++)
            to[(long)j * axis.Inner] = d[j];
    }

    private void Row(int row, float* t, float* p, float* dt, float* dp)
    {
        var targets = new ReadOnlySpan<float>(t, wide ? axis.Count : 1);
        var predictions = new ReadOnlySpan<float>(p, axis.Count);
        if (Y != null)
            Y[row] = loss.Value(targets, predictions);
        else if (dt != null)
            loss.TargetGradient(targets, predictions, DY[row], new Span<float>(dt, targets.Length));
        else
            loss.Gradient(targets, predictions, DY[row], new Span<float>(dp, axis.Count));
    }
}
