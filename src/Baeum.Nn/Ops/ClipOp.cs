using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public static class ClipOp
{
    extension(Variable x)
    {
        /// <summary>min(max(x, low), high). Shape: any → same. Gradient: dx = dy where low ≤ x ≤ high, else 0.</summary>
        public Variable Clip(float low, float high) => Pointwise.FromInput(x, new Clip(low, high), new Gradient(low, high));
    }

    /// <summary>(x, dy) ↦ dy where low ≤ x ≤ high, else 0.</summary>
    private readonly struct Gradient(float low, float high) : IBinaryOp
    {
        public float Invoke(float x, float dy) => Invoke(new Vector<float>(x), new Vector<float>(dy))[0];

        public Vector<float> Invoke(Vector<float> x, Vector<float> dy)
            => Vector.ConditionalSelect(Vector.GreaterThanOrEqual(x, new Vector<float>(low)) & Vector.LessThanOrEqual(x, new Vector<float>(high)), dy, Vector<float>.Zero);
    }
}
