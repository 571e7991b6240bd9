using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>a + b</c></summary>
public readonly struct Add : IBinaryOp
{
    public float Invoke(float a, float b) => a + b;
    public Vector<float> Invoke(Vector<float> a, Vector<float> b) => a + b;
}
