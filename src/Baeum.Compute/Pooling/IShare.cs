using System.Numerics;

namespace Baeum.Compute;

/// <summary>What a place gets of the gradient of an output that sees it.</summary>
internal interface IShare
{
    /// <param name="x">The place's values.</param>
    /// <param name="y">The output's values.</param>
    /// <param name="dy">The output's gradient.</param>
    /// <param name="scale">One over the number of places.</param>
    /// <param name="taken">All bits set in lanes whose gradient is given away; none at first.</param>
    static abstract Vector<float> Of(Vector<float> x, Vector<float> y, Vector<float> dy, float scale, ref Vector<int> taken);
}

/// <summary>The first place whose value is the largest gets all; NaN is larger than any number.</summary>
internal readonly struct FirstLargest : IShare
{
    public static Vector<float> Of(Vector<float> x, Vector<float> y, Vector<float> dy, float scale, ref Vector<int> taken)
    {
        var hit = Vector.AndNot(Vector.Equals(x, y) | ~Vector.Equals(x, x), taken);
        taken |= hit;
        return Vector.AsVectorSingle(Vector.AsVectorInt32(dy) & hit);
    }
}

/// <summary>All places get the same.</summary>
internal readonly struct EqualShare : IShare
{
    public static Vector<float> Of(Vector<float> x, Vector<float> y, Vector<float> dy, float scale, ref Vector<int> taken) => dy * scale;
}
