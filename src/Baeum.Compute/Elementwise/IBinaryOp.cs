using System.Numerics;

namespace Baeum.Compute;

/// <summary>A function of two numbers and its vector twin. The two agree bit for bit on every input, NaN included.</summary>
public interface IBinaryOp
{
    float Invoke(float a, float b);
    Vector<float> Invoke(Vector<float> a, Vector<float> b);
}
