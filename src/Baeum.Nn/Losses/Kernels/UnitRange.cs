using System.Numerics;

namespace Baeum.Nn;

/// <summary>Keeps probabilities within [1e-7, <paramref name="high"/>]; no gradient passes where that changes them. Source: <c>ops.clip</c> in Keras's losses.</summary>
internal readonly struct UnitRange(float high)
{
    private const float Low = 1e-7f;

    /// <summary>From 1e-7 to 1.</summary>
    public static UnitRange ToOne => new(1);

    /// <summary>From 1e-7 to 1 - 1e-7.</summary>
    public static UnitRange Open => new(1 - Low);

    public Vector<float> Clip(Vector<float> x) => Vector.Min(Vector.Max(x, new(Low)), new(high));

    public float Clip(float x) => MathF.Min(MathF.Max(x, Low), high);

    /// <summary>The gradient where x is inside, else 0.</summary>
    public Vector<float> Inside(Vector<float> x, Vector<float> gradient)
        => Vector.ConditionalSelect(Vector.BitwiseAnd(Vector.GreaterThanOrEqual(x, new(Low)), Vector.LessThanOrEqual(x, new(high))), gradient, Vector<float>.Zero);

    /// <summary>The gradient where x is inside, else 0.</summary>
    public float Inside(float x, float gradient) => x >= Low && x <= high ? gradient : 0;
}
