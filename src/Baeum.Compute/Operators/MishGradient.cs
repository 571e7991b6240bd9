using System.Numerics;

namespace Baeum.Compute;

/// <summary>Gradient of <see cref="Mish"/> from its input: <c>(x, dy) ↦ dy · (t + x · (1 − t²) · sigmoid(x))</c>, t = tanh(softplus(x)).</summary>
public readonly struct MishGradient : IBinaryOp
{
    public float Invoke(float x, float dy) => Invoke(new Vector<float>(x), new Vector<float>(dy))[0];

    public Vector<float> Invoke(Vector<float> x, Vector<float> dy)
    {
        var t = Mish.TanhSoftplus(x);
        return dy * (t + x * ((Vector<float>.One - t * t) * VectorMath.Sigmoid(x)));
    }
}
