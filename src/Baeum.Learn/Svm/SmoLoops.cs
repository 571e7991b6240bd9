using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Baeum.Learn;

/// <summary>The loops over all variables of one step of sequential minimal optimization, eight at once. Of equal values the last one wins, as in libsvm.</summary>
internal static class SmoLoops
{
    /// <summary>Stands for a curvature that is not positive.</summary>
    public const double Tau = 1e-12;

    /// <summary>The variable that may grow with the greatest <c>−y G</c>; −1 if none may.</summary>
    /// <param name="g">Gradients.</param>
    /// <param name="y">1 or −1.</param>
    /// <param name="open">0 where the variable may grow, else −∞.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (double Value, int Index) Highest(ReadOnlySpan<double> g, ReadOnlySpan<double> y, ReadOnlySpan<double> open)
    {
        var best = Vector512.Create(double.NegativeInfinity);
        var bestAt = Vector512.Create(-1.0);
        var at = Vector512.Create(0.0, 1, 2, 3, 4, 5, 6, 7);
        int i = 0;
        for (; i + 8 <= g.Length; i += 8)
        {
            var value = Load(open, i) - Load(y, i) * Load(g, i);
            var better = Vector512.GreaterThanOrEqual(value, best);
            best = Vector512.ConditionalSelect(better, value, best);
            bestAt = Vector512.ConditionalSelect(better, at, bestAt);
            at += Vector512.Create(8.0);
        }
        double max = double.NegativeInfinity;
        int index = -1;
        for (int lane = 0; lane < 8; lane++)
            if (best[lane] > max || best[lane] == max && (int)bestAt[lane] > index)
                (max, index) = (best[lane], (int)bestAt[lane]);
        for (; i < g.Length; i++)
            if (open[i] - y[i] * g[i] >= max)
                (max, index) = (open[i] - y[i] * g[i], i);
        return double.IsNegativeInfinity(max) ? (max, -1) : (max, index);
    }

    /// <summary>The partner that lowers the objective most, by its second-order estimate; −1 if none does. And the greatest <c>y G</c> of those that may shrink.</summary>
    /// <param name="g">Gradients.</param>
    /// <param name="y">1 or −1.</param>
    /// <param name="open">0 where the variable may shrink, else −∞.</param>
    /// <param name="diagonal">Qⱼⱼ.</param>
    /// <param name="row">Qᵢⱼ.</param>
    /// <param name="own">Value, sign and Qᵢᵢ of the first variable.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (int Index, double Highest) Partner(
        ReadOnlySpan<double> g, ReadOnlySpan<double> y, ReadOnlySpan<double> open, ReadOnlySpan<double> diagonal, ReadOnlySpan<float> row, (double Value, double Sign, double Diagonal) own)
    {
        var highest = Vector512.Create(double.NegativeInfinity);
        var best = Vector512.Create(double.PositiveInfinity);
        var bestAt = Vector512.Create(-1.0);
        var at = Vector512.Create(0.0, 1, 2, 3, 4, 5, 6, 7);
        Vector512<double> value = Vector512.Create(own.Value), two = Vector512.Create(2 * own.Sign), ownDiagonal = Vector512.Create(own.Diagonal), tau = Vector512.Create(Tau);
        int i = 0;
        for (; i + 8 <= g.Length; i += 8)
        {
            Vector512<double> sign = Load(y, i), yg = sign * Load(g, i), door = Load(open, i);
            highest = Vector512.Max(highest, yg + door);
            var difference = value + yg;
            var curvature = ownDiagonal + Load(diagonal, i) - sign * (two * Widen(row, i));
            curvature = Vector512.ConditionalSelect(Vector512.GreaterThan(curvature, Vector512<double>.Zero), curvature, tau);
            var change = Vector512.ConditionalSelect(Vector512.GreaterThan(difference + door, Vector512<double>.Zero), -(difference * difference) / curvature, Vector512.Create(double.PositiveInfinity));
            var better = Vector512.LessThanOrEqual(change, best);
            best = Vector512.ConditionalSelect(better, change, best);
            bestAt = Vector512.ConditionalSelect(better, at, bestAt);
            at += Vector512.Create(8.0);
        }
        double top = double.NegativeInfinity, min = double.PositiveInfinity;
        int index = -1;
        for (int lane = 0; lane < 8; lane++)
        {
            top = Math.Max(top, highest[lane]);
            if (best[lane] < min || best[lane] == min && (int)bestAt[lane] > index)
                (min, index) = (best[lane], (int)bestAt[lane]);
        }
        for (; i < g.Length; i++)
        {
            double yg = y[i] * g[i], difference = own.Value + yg, curvature = own.Diagonal + diagonal[i] - y[i] * (2 * own.Sign * row[i]);
            top = Math.Max(top, yg + open[i]);
            double change = difference + open[i] > 0 ? -(difference * difference) / (curvature > 0 ? curvature : Tau) : double.PositiveInfinity;
            if (change <= min)
                (min, index) = (change, i);
        }
        return (double.IsPositiveInfinity(min) ? -1 : index, top);
    }

    /// <summary><c>g += a · qa + b · qb</c></summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddRows(Span<double> g, ReadOnlySpan<float> qa, double a, ReadOnlySpan<float> qb, double b)
    {
        Vector512<double> va = Vector512.Create(a), vb = Vector512.Create(b);
        int i = 0;
        for (; i + 8 <= g.Length; i += 8)
            (Load(g, i) + (Widen(qa, i) * va + Widen(qb, i) * vb)).StoreUnsafe(ref MemoryMarshal.GetReference(g), (nuint)i);
        for (; i < g.Length; i++)
            g[i] += qa[i] * a + qb[i] * b;
    }

    /// <summary><c>g += a · q</c></summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddRow(Span<double> g, ReadOnlySpan<float> q, double a)
    {
        var va = Vector512.Create(a);
        int i = 0;
        for (; i + 8 <= g.Length; i += 8)
            (Load(g, i) + va * Widen(q, i)).StoreUnsafe(ref MemoryMarshal.GetReference(g), (nuint)i);
        for (; i < g.Length; i++)
            g[i] += a * q[i];
    }

    /// <summary>From dot products to the rbf kernel: <c>d = exp(−γ (norm + normᵢ − 2 d))</c>, each value with the same bits wherever it stands. One method, compiled for speed at once: a fit spends a third of its time here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rbf(Span<double> dots, double gamma, double norm, ReadOnlySpan<double> norms)
    {
        Vector512<double> minus = Vector512.Create(-gamma), own = Vector512.Create(norm), two = Vector512.Create(2.0);
        int i = 0;
        for (; i + 8 <= dots.Length; i += 8)
            Vector512.Exp(minus * (own + Load(norms, i) - two * Load(dots, i))).StoreUnsafe(ref MemoryMarshal.GetReference(dots), (nuint)i);
        if (i == dots.Length)
            return;
        Span<double> last = stackalloc double[8], lastNorms = stackalloc double[8];
        dots[i..].CopyTo(last);
        norms[i..].CopyTo(lastNorms);
        Vector512.Exp(minus * (own + Load(lastNorms, 0) - two * Load(last, 0))).StoreUnsafe(ref MemoryMarshal.GetReference(last), 0);
        last[..(dots.Length - i)].CopyTo(dots[i..]);
    }

    /// <summary><c>row = sign · signᵢ · value</c>, as floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sign(ReadOnlySpan<double> values, double sign, ReadOnlySpan<double> signs, Span<float> row)
    {
        var own = Vector512.Create(sign);
        int i = 0;
        for (; i + 8 <= values.Length; i += 8)
        {
            var signed = own * Load(signs, i) * Load(values, i);
            var narrow = System.Runtime.Intrinsics.X86.Avx512F.IsSupported
                ? System.Runtime.Intrinsics.X86.Avx512F.ConvertToVector256Single(signed) : Vector256.Narrow(signed.GetLower(), signed.GetUpper());
            narrow.StoreUnsafe(ref MemoryMarshal.GetReference(row), (nuint)i);
        }
        for (; i < values.Length; i++)
            row[i] = (float)(sign * signs[i] * values[i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Load(ReadOnlySpan<double> values, int i) => Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(values), (nuint)i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Widen(ReadOnlySpan<float> values, int i)
    {
        var narrow = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(values), (nuint)i);
        if (System.Runtime.Intrinsics.X86.Avx512F.IsSupported)
            return System.Runtime.Intrinsics.X86.Avx512F.ConvertToVector512Double(narrow);
        var (low, high) = Vector256.Widen(narrow);
        return Vector512.Create(low, high);
    }
}
