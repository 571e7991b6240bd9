using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>The innermost kernel of <see cref="Gemm"/>: a tile of C that stays in registers while k runs.</summary>
internal static unsafe class Tile
{
    /// <summary><c>c[i, j] (+)= Σₚ x[i, p] · y[p, j]</c> for TRows rows and TColumns registers of columns, p in order, rounded once a step.</summary>
    /// <param name="x">x[i, p] stands at <c>x[i · rowX + p · stepX]</c>.</param>
    /// <param name="y">y[p, j] stands at <c>y[p · stepY + j]</c>.</param>
    /// <param name="c">c[i, j] stands at <c>c[i · rowC + j]</c>; added to if <paramref name="add"/>, else overwritten.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TVector, TWide, TRows, TColumns>(float* x, nint rowX, nint stepX, float* y, nint stepY, int k, float* c, nint rowC, bool add)
        where TVector : struct
        where TWide : struct, IWide<TVector>
        where TRows : struct, ISize
        where TColumns : struct, ISize
    {
        TileRow<TVector, TWide, TColumns> s0 = new(), s1 = new(), s2 = new(), s3 = new(), s4 = new(), s5 = new(), s6 = new(), s7 = new();
        nint row2 = 2 * rowX, row3 = 3 * rowX, row4 = 4 * rowX, row5 = 5 * rowX, row6 = 6 * rowX, row7 = 7 * rowX;
        for (; k > 0; k--)
        {
            var y0 = TWide.Load(y);
            var y1 = TColumns.Value > 1 ? TWide.Load(y + TWide.Count) : y0;
            var y2 = TColumns.Value > 2 ? TWide.Load(y + 2 * TWide.Count) : y0;
            s0.Step(TWide.Repeat(*x), y0, y1, y2);
            if (TRows.Value > 1)
            {
                s1.Step(TWide.Repeat(x[rowX]), y0, y1, y2);
            }
            if (TRows.Value > 2)
            {
                s2.Step(TWide.Repeat(x[row2]), y0, y1, y2);
                s3.Step(TWide.Repeat(x[row3]), y0, y1, y2);
            }
            if (TRows.Value > 4)
            {
                s4.Step(TWide.Repeat(x[row4]), y0, y1, y2);
                s5.Step(TWide.Repeat(x[row5]), y0, y1, y2);
                s6.Step(TWide.Repeat(x[row6]), y0, y1, y2);
                s7.Step(TWide.Repeat(x[row7]), y0, y1, y2);
            }
            x += stepX;
            y += stepY;
        }
        s0.Store(c, add);
        if (TRows.Value > 1)
        {
            s1.Store(c + rowC, add);
        }
        if (TRows.Value > 2)
        {
            s2.Store(c + 2 * rowC, add);
            s3.Store(c + 3 * rowC, add);
        }
        if (TRows.Value > 4)
        {
            s4.Store(c + 4 * rowC, add);
            s5.Store(c + 5 * rowC, add);
            s6.Store(c + 6 * rowC, add);
            s7.Store(c + 7 * rowC, add);
        }
    }
}
