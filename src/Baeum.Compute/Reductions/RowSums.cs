using System.Numerics;
using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>Reductions of one short row.</summary>
internal static unsafe class RowSums
{
    /// <summary>The largest or smallest value by <see cref="Maximum"/> or <see cref="Minimum"/>; NaN if there is one. n is positive.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Fold<TOp>(TOp op, float* x, int n) where TOp : struct, IBinaryOp
    {
        float best = *x;
        int i = 1;
        if (n >= Vector<float>.Count)
        {
            var lanes = Vector.Load(x);
            for (i = Vector<float>.Count; i <= n - Vector<float>.Count; i += Vector<float>.Count)
                lanes = op.Invoke(lanes, Vector.Load(x + i));
            for (int lane = 0; lane < Vector<float>.Count; lane++)
                best = op.Invoke(best, lanes[lane]);
        }
        for (; i < n; i++)
            best = op.Invoke(best, x[i]);
        return best;
    }

    /// <summary>The first position of a value that occurs in the row; NaN is found too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Position(float* x, int n, float value)
    {
        int i = 0;
        var wanted = new Vector<float>(value);
        if (!float.IsNaN(value))
            while (i <= n - Vector<float>.Count && !Vector.EqualsAny(Vector.Load(x + i), wanted))
                i += Vector<float>.Count;
        while (x[i] != value && !(float.IsNaN(value) && float.IsNaN(x[i])))
            i++;
        return i;
    }

    /// <summary><c>Σ op(x)</c> in double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Sum<TOp>(TOp op, float* x, int n) where TOp : struct, IUnaryOp
    {
        Vector<double> s0 = default, s1 = default;
        int i = 0;
        for (; i <= n - Vector<float>.Count; i += Vector<float>.Count)
        {
            Vector.Widen(op.Invoke(Vector.Load(x + i)), out var a, out var b);
            s0 += a;
            s1 += b;
        }
        double sum = Vector.Sum(s0 + s1);
        for (; i < n; i++)
            sum += op.Invoke(x[i]);
        return sum;
    }
}
