using System.Numerics;
using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>The inverse of the normal distribution.</summary>
internal static class Quantile
{
    /// <summary><c>√2 · erf⁻¹(x)</c> for 0 ≤ x &lt; 1, given <paramref name="product"/> = (1 − x)(1 + x) without cancellation. Within 1e-6 of itself.</summary>
    /// <remarks>Source: Giles, "Approximating the erfinv function", 2010, single precision; the tail's polynomial is fitted anew, up to a probability of 2⁻³².</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> RootTwoInverseErf(Vector<float> x, Vector<float> product)
    {
        var w = -VectorMath.Log(product);
        var near = w - new Vector<float>(2.5f);
        var p = new Vector<float>(2.81022636e-08f);
        p = Vector.FusedMultiplyAdd(p, near, new Vector<float>(3.43273939e-07f));
        p = Vector.FusedMultiplyAdd(p, near, new Vector<float>(-3.5233877e-06f));
        p = Vector.FusedMultiplyAdd(p, near, new Vector<float>(-4.39150654e-06f));
        p = Vector.FusedMultiplyAdd(p, near, new Vector<float>(0.00021858087f));
        p = Vector.FusedMultiplyAdd(p, near, new Vector<float>(-0.00125372503f));
        p = Vector.FusedMultiplyAdd(p, near, new Vector<float>(-0.00417768164f));
        p = Vector.FusedMultiplyAdd(p, near, new Vector<float>(0.246640727f));
        p = Vector.FusedMultiplyAdd(p, near, new Vector<float>(1.50140941f));
        var far = Vector.SquareRoot(w) - new Vector<float>(3f);
        var q = new Vector<float>(4.3685355e-05f);
        q = Vector.FusedMultiplyAdd(q, far, new Vector<float>(-0.00017470281f));
        q = Vector.FusedMultiplyAdd(q, far, new Vector<float>(-1.3062475e-05f));
        q = Vector.FusedMultiplyAdd(q, far, new Vector<float>(0.0013095221f));
        q = Vector.FusedMultiplyAdd(q, far, new Vector<float>(-0.0035854653f));
        q = Vector.FusedMultiplyAdd(q, far, new Vector<float>(0.0057625333f));
        q = Vector.FusedMultiplyAdd(q, far, new Vector<float>(-0.007645708f));
        q = Vector.FusedMultiplyAdd(q, far, new Vector<float>(0.009434141f));
        q = Vector.FusedMultiplyAdd(q, far, new Vector<float>(1.0016756f));
        q = Vector.FusedMultiplyAdd(q, far, new Vector<float>(2.832977f));
        return Vector.ConditionalSelect(Vector.LessThan(w, new Vector<float>(5f)), p, q) * x * 1.41421356237309505f;
    }
}
