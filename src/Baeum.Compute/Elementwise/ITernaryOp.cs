using System.Numerics;

namespace Baeum.Compute;

/// <summary>A function of three numbers and its vector twin. The two agree bit for bit on every input, NaN included.</summary>
public interface ITernaryOp
{
    /// <summary>The function of three numbers.</summary>
    float Invoke(float a, float b, float c);

    /// <summary>The same function, lane by lane.</summary>
    Vector<float> Invoke(Vector<float> a, Vector<float> b, Vector<float> c);
}
