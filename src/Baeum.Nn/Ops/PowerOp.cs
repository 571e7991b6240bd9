using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public static class PowerOp
{
    extension(Variable x)
    {
        /// <summary>x to the power b, broadcast. Shape: [...], [...] → broadcast. Gradient: dx = dy · b · x^(b-1), db = dy · x^b · ln x (0 where x is 0).</summary>
        public Variable Power(Variable b) => Pairwise.Map("Power", x, b, new Compute.Power(), new ByBase(), new ByExponent());

        /// <summary>x to the power of a number. Shape: any → same. Gradient: dx = dy · b · x^(b-1).</summary>
        public Variable Power(float b) => Pointwise.FromInput(x, new WithSecond<Compute.Power>(new(), b), new Gradient(b));
    }

    /// <summary>b · a^(b-1), 0 for b = 0.</summary>
    private readonly struct ByBase : IBinaryOp
    {
        public float Invoke(float a, float b) => Invoke(new Vector<float>(a), new Vector<float>(b))[0];

        public Vector<float> Invoke(Vector<float> a, Vector<float> b)
            => Vector.ConditionalSelect(Vector.Equals(b, Vector<float>.Zero), Vector<float>.Zero, b * new Compute.Power().Invoke(a, b - Vector<float>.One));
    }

    /// <summary>a^b · ln a, 0 for a = 0.</summary>
    private readonly struct ByExponent : IBinaryOp
    {
        public float Invoke(float a, float b) => Invoke(new Vector<float>(a), new Vector<float>(b))[0];

        public Vector<float> Invoke(Vector<float> a, Vector<float> b)
            => Vector.ConditionalSelect(Vector.Equals(a, Vector<float>.Zero), Vector<float>.Zero, new Compute.Power().Invoke(a, b) * new Log().Invoke(a));
    }

    private readonly struct Gradient(float exponent) : IBinaryOp
    {
        public float Invoke(float x, float dy) => dy * new ByBase().Invoke(x, exponent);
        public Vector<float> Invoke(Vector<float> x, Vector<float> dy) => dy * new ByBase().Invoke(x, new Vector<float>(exponent));
    }
}
