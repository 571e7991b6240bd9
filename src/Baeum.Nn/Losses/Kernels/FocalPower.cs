using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

/// <summary><c>x^gamma</c> and its derivative, exact for the small whole numbers that focal losses use.</summary>
internal readonly struct FocalPower(double gamma)
{
    private readonly float _gamma = (float)gamma;

    public Vector<float> Of(Vector<float> x) => Power(x, _gamma);

    /// <summary><c>gamma · x^(gamma - 1)</c></summary>
    public Vector<float> Gradient(Vector<float> x) => _gamma == 0 ? Vector<float>.Zero : _gamma * Power(x, _gamma - 1);

    private static Vector<float> Power(Vector<float> x, float exponent) => exponent switch
    {
        0 => Vector<float>.One,
        1 => x,
        2 => x * x,
        _ => VectorMath.Pow(x, new Vector<float>(exponent)),
    };
}
