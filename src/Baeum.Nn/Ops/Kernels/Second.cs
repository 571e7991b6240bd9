using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>(a, b) ↦ b</summary>
internal readonly struct Second : IBinaryOp
{
    public float Invoke(float a, float b) => b;
    public Vector<float> Invoke(Vector<float> a, Vector<float> b) => b;
}
