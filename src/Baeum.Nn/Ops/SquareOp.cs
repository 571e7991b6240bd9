using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public static class SquareOp
{
    extension(Variable x)
    {
        /// <summary>x². Shape: any → same. Gradient: dx = 2 · x · dy.</summary>
        public Variable Square() => Pointwise.FromInput(x, new Square(), new Gradient());
    }

    /// <summary>(x, dy) ↦ 2 · x · dy</summary>
    private readonly struct Gradient : IBinaryOp
    {
        public float Invoke(float x, float dy) => 2f * x * dy;
        public Vector<float> Invoke(Vector<float> x, Vector<float> dy) => 2f * x * dy;
    }
}
