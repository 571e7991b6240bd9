using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>The innermost kernel of direct convolutions: as <see cref="Tile"/>, but the rows stand anywhere and their numbers come in several runs.</summary>
internal static unsafe class RunTile
{
    /// <summary><c>c[i, j] (+)= Σₚ x[rows[i] + place(p)] · y[p · stepY + j]</c>, p in the order of the runs, rounded once a step.</summary>
    /// <param name="c">c[i, j] stands at <c>c[i · rowC + j]</c>; added to if <paramref name="add"/>, else overwritten.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TVector, TWide, TReading, TRows, TColumns>(float* x, nint* rows, in Runs runs, float* y, nint stepY, float* c, nint rowC, bool add)
        where TVector : struct
        where TWide : struct, IWide<TVector>
        where TReading : struct, IReading<TVector>
        where TRows : struct, ISize
        where TColumns : struct, ISize
    {
        TileRow<TVector, TWide, TColumns> s0 = new(), s1 = new(), s2 = new(), s3 = new(), s4 = new(), s5 = new(), s6 = new(), s7 = new();
        nint row1 = TRows.Value > 1 ? rows[1] - rows[0] : 0, row2 = TRows.Value > 2 ? rows[2] - rows[0] : 0, row3 = TRows.Value > 2 ? rows[3] - rows[0] : 0;
        nint row4 = TRows.Value > 4 ? rows[4] - rows[0] : 0, row5 = TRows.Value > 4 ? rows[5] - rows[0] : 0, row6 = TRows.Value > 4 ? rows[6] - rows[0] : 0, row7 = TRows.Value > 4 ? rows[7] - rows[0] : 0;
        nint step = runs.Step;
        x += rows[0];
        for (int t = 0; t < runs.Count; t++)
        {
            float* p = x + runs.Starts[t];
            for (int k = runs.Length; k > 0; k--)
            {
                var y0 = TWide.Load(y);
                var y1 = TColumns.Value > 1 ? TWide.Load(y + TWide.Count) : y0;
                var y2 = TColumns.Value > 2 ? TWide.Load(y + 2 * TWide.Count) : y0;
                s0.Step(TReading.Read(p), y0, y1, y2);
                if (TRows.Value > 1)
                {
                    s1.Step(TReading.Read(p + row1), y0, y1, y2);
                }
                if (TRows.Value > 2)
                {
                    s2.Step(TReading.Read(p + row2), y0, y1, y2);
                    s3.Step(TReading.Read(p + row3), y0, y1, y2);
                }
                if (TRows.Value > 4)
                {
                    s4.Step(TReading.Read(p + row4), y0, y1, y2);
                    s5.Step(TReading.Read(p + row5), y0, y1, y2);
                    s6.Step(TReading.Read(p + row6), y0, y1, y2);
                    s7.Step(TReading.Read(p + row7), y0, y1, y2);
                }
                p += step;
                y += stepY;
            }
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
