using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public static class AbsOp
{
    extension(Variable x)
    {
        /// <summary>|x|. Shape: any → same. Gradient: dx = dy · sign(x), 0 at 0.</summary>
        public Variable Abs() => Pointwise.FromInput(x, new Abs(), new Gradient());
    }

    /// <summary>(x, dy) ↦ dy · sign(x)</summary>
    private readonly struct Gradient : IBinaryOp
    {
        public float Invoke(float x, float dy) => dy * new Sign().Invoke(x);
        public Vector<float> Invoke(Vector<float> x, Vector<float> dy) => dy * new Sign().Invoke(x);
    }
}
