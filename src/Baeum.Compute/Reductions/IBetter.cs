using System.Numerics;

namespace Baeum.Compute;

/// <summary>Whether a later value takes the place of the best so far; the first NaN is better than all numbers and never replaced.</summary>
internal interface IBetter
{
    static abstract bool Is(float value, float best);
    static abstract Vector<int> Is(Vector<float> value, Vector<float> best);
}

/// <summary>value &gt; best</summary>
internal readonly struct Larger : IBetter
{
    public static bool Is(float value, float best) => value > best || float.IsNaN(value) && !float.IsNaN(best);
    public static Vector<int> Is(Vector<float> value, Vector<float> best) => Vector.GreaterThan(value, best) | (Vector.Equals(best, best) & ~Vector.Equals(value, value));
}

/// <summary>value &lt; best</summary>
internal readonly struct Smaller : IBetter
{
    public static bool Is(float value, float best) => value < best || float.IsNaN(value) && !float.IsNaN(best);
    public static Vector<int> Is(Vector<float> value, Vector<float> best) => Vector.LessThan(value, best) | (Vector.Equals(best, best) & ~Vector.Equals(value, value));
}
