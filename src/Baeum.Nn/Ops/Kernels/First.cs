using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>(a, b) ↦ a</summary>
internal readonly struct First : IBinaryOp
{
    public float Invoke(float a, float b) => a;
    public Vector<float> Invoke(Vector<float> a, Vector<float> b) => a;
}
