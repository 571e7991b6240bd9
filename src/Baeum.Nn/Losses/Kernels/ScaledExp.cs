using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

/// <summary><c>scale · exp(a - b)</c></summary>
internal readonly struct ScaledExp(float scale) : IBinaryOp
{
    public float Invoke(float a, float b) => Invoke(new Vector<float>(a), new Vector<float>(b))[0];
    public Vector<float> Invoke(Vector<float> a, Vector<float> b) => scale * VectorMath.Exp(a - b);
}
