using System.Numerics;

namespace Baeum.Compute;

/// <summary>A function of one number and its vector twin. The two agree bit for bit on every input, NaN included. Implemented by readonly structs, whose fields are parameters.</summary>
public interface IUnaryOp
{
    /// <summary>The function of one number.</summary>
    float Invoke(float x);

    /// <summary>The same function, lane by lane.</summary>
    Vector<float> Invoke(Vector<float> x);
}
