using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>scale · x</c> above 0, else <c>scale · alpha · (eˣ − 1)</c>. Source: Klambauer et al. 2017; Keras <c>selu</c>.</summary>
public readonly struct Selu : IUnaryOp
{
    /// <summary>alpha of the paper.</summary>
    public const float Alpha = 1.67326324235437728f;

    /// <summary>lambda of the paper.</summary>
    public const float Scale = 1.05070098735548049f;

    public float Invoke(float x) => Invoke(new Vector<float>(x))[0];

    public Vector<float> Invoke(Vector<float> x)
        => Vector.ConditionalSelect(Vector.GreaterThan(x, Vector<float>.Zero), x * Scale, VectorMath.Expm1(x) * (Scale * Alpha));
}
