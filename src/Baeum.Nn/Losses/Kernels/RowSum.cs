using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>Sums over one row, in double.</summary>
internal static class RowSum
{
    /// <summary>Σ op(a[j], b[j])</summary>
    public static double Of<TOp>(TOp op, ReadOnlySpan<float> a, ReadOnlySpan<float> b) where TOp : struct, IBinaryOp
    {
        var sum = Vector<double>.Zero;
        var va = MemoryMarshal.Cast<float, Vector<float>>(a);
        var vb = MemoryMarshal.Cast<float, Vector<float>>(b);
        for (int i = 0; i < va.Length; i++)
            sum += Widened(op.Invoke(va[i], vb[i]));
        int done = va.Length * Vector<float>.Count;
        if (done < a.Length)
        {
            // The lanes behind the end may hold anything, even NaN; they count as 0.
            var inside = Vector.LessThan(Vector<float>.Indices, new Vector<float>(a.Length - done));
            sum += Widened(Vector.ConditionalSelect(inside, op.Invoke(Part(a[done..]), Part(b[done..])), Vector<float>.Zero));
        }
        return Vector.Sum(sum);
    }

    /// <summary>Σ x[j]</summary>
    public static double Of(ReadOnlySpan<float> x) => Of(new First(), x, x);

    private static Vector<double> Widened(Vector<float> x)
    {
        Vector.Widen(x, out var low, out var high);
        return low + high;
    }

    private static Vector<float> Part(ReadOnlySpan<float> x)
    {
        var part = Vector<float>.Zero;
        x.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<Vector<float>, float>(ref part), Vector<float>.Count));
        return part;
    }

    private readonly struct First : IBinaryOp
    {
        public float Invoke(float a, float b) => a;
        public Vector<float> Invoke(Vector<float> a, Vector<float> b) => a;
    }
}
