using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>w - rate · u</summary>
internal readonly struct Descend(float rate) : IBinaryOp
{
    public float Invoke(float a, float b) => a - b * rate;

    public Vector<float> Invoke(Vector<float> a, Vector<float> b) => a - b * rate;
}
