using System.Numerics;

namespace Baeum.Compute;

/// <summary>A function of two numbers and its vector twin. The two agree bit for bit on every input, NaN included.</summary>
public interface IBinaryOp
{
    /// <summary>The function of two numbers.</summary>
    float Invoke(float a, float b);

    /// <summary>The same function, lane by lane.</summary>
    Vector<float> Invoke(Vector<float> a, Vector<float> b);
}
