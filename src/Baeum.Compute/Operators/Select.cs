using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>b</c> where <c>a</c> is not 0, else <c>c</c>. Source: <c>numpy.where</c>.</summary>
public readonly struct Select : ITernaryOp
{
    public float Invoke(float a, float b, float c) => a != 0f ? b : c;
    public Vector<float> Invoke(Vector<float> a, Vector<float> b, Vector<float> c) => Vector.ConditionalSelect(Vector.Equals(a, Vector<float>.Zero), c, b);
}
